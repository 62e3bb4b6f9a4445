package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** What tests do with conveyors. */
final class Belts {
    static final int ENDLESS = 10_000; // more than anybody gets to see, and no burden for a belt without a bound

    private Belts() {}

    static List<Throwable> failures() {
        return List.of(
                new IOException("made by the test"),
                new IllegalStateException("made by the test"),
                new StackOverflowError("made by the test"));
    }

    static Actor<Void> run(Iterator<Integer> source, int capacity, ThrowingConsumer<Integer> sink) {
        return Actor.run("caller", () -> Conveyor.run(source, capacity, sink));
    }

    static void requireThrown(String clause, Actor<Void> caller, Throwable failure, String what) {
        assertThat(caller.failure(
                        () -> "%s: %s, and it does not end: the other side has to be interrupted, wherever it is"
                                .formatted(clause, what)))
                .as(
                        "%s: what is thrown when %s: the very object, unwrapped, and not what it brought about, such as the InterruptedException of"
                                + " the interrupt that followed: note the reason first, then interrupt the other side",
                        clause, what)
                .isSameAs(failure);
        Leaks.requireNone("C7");
    }

    /** However often it is interrupted. */
    static void passAnyway(Gate gate) {
        while (!gate.isOpen()) {
            try {
                gate.passInterruptibly();
            } catch (InterruptedException e) {
                // it does not react
            }
        }
    }
}
