package course.bench.lincheck;

import course.bench.ModelChecker;
import course.zoo.Animal;

/** Lincheck's model checker, with its own defaults. */
public final class Lincheck implements ModelChecker {
    @Override
    public boolean finds(Animal animal) {
        try {
            org.jetbrains.lincheck.Lincheck.runConcurrentTest(() -> play(animal));
            return false;
        } catch (AssertionError e) {
            return true;
        }
    }

    private static void play(Animal animal) {
        try {
            animal.scenario().play();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
