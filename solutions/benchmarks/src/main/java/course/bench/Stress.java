package course.bench;

import course.classroom.interleave.Finding.Kind;
import course.zoo.Animal;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** An animal played with real threads and nobody in control, as a plain stress test does. */
final class Stress {
    /** Nothing in the zoo takes a tenth of this when it ends at all. */
    private static final long HANGS_AFTER_MILLIS = 1_000;

    private final Animal animal;
    private final AtomicBoolean hasUncaught = new AtomicBoolean();

    Stress(Animal animal) {
        this.animal = animal;
        boolean counts = animal.kinds().contains(Kind.UNCAUGHT);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> hasUncaught.compareAndSet(false, counts));
    }

    /** @return whether it failed or hung */
    boolean once() throws InterruptedException {
        FutureTask<Void> play = new FutureTask<>(this::play);
        Thread thread = new Thread(play, "stress");
        thread.setDaemon(true);
        thread.start();
        try {
            play.get(HANGS_AFTER_MILLIS, TimeUnit.MILLISECONDS);
            return hasUncaught.get();
        } catch (ExecutionException | TimeoutException e) {
            return true;
        }
    }

    private Void play() throws Exception {
        try {
            animal.scenario().play();
            return null;
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new ExecutionException(e);
        }
    }

    /** @return whether it failed or hung at least once in that time */
    boolean until(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        boolean found = once();
        while (!found && System.nanoTime() < end) {
            found = once();
        }
        return found;
    }
}
