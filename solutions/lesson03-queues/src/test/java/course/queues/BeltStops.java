package course.queues;

import static course.queues.Belts.ENDLESS;
import static course.queues.Belts.failures;
import static course.queues.Belts.requireThrown;
import static course.queues.Belts.run;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C4 and C5 of the conveyor: it ends early, and each side in turn is in each of the places where it may be then. */
interface BeltStops {
    @Test
    @DisplayName("C4: the source fails while the sink waits for an item")
    default void sourceFailsWhileSinkWaits() {
        for (Throwable failure : failures()) {
            for (int at : new int[] {0, 2}) {
                Items.Script fails = item -> {
                    if (item == at) {
                        Stillness.settle(); // the sink has worked on all that is there
                        throw failure;
                    }
                };
                for (Items source : List.of(Items.of(ENDLESS, fails), new Items(ENDLESS, fails, item -> {}))) {
                    requireThrown(
                            "C4", run(source, 1, item -> {}), failure, "the source failed at item %d".formatted(at));
                }
            }
        }
    }

    @Test
    @DisplayName("C4: the source fails while the sink works: it is interrupted, and what it throws then is not told")
    default void sourceFailsWhileSinkWorks() {
        for (Throwable failure : failures()) {
            Gate never = new Gate();
            Rendezvous working = new Rendezvous(1);
            AtomicInteger interrupted = new AtomicInteger();
            Items source = Items.of(ENDLESS, item -> {
                if (item == 1) {
                    working.awaitFull(() -> "C2: the sink does not work while the source is asked for the next item");
                    throw failure;
                }
            });
            Actor<Void> caller = run(source, 1, item -> {
                working.arrive();
                try {
                    never.passInterruptibly();
                } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                    throw new IllegalStateException("made by the test, because of an interrupt", e);
                }
            });
            requireThrown("C4", caller, failure, "the source failed while the sink worked");
            assertThat(interrupted).as("C4: how often the sink was interrupted").hasPositiveValue();
        }
    }

    @Test
    @DisplayName("C5: the sink fails while the source waits for room")
    default void sinkFailsWhileSourceWaits() {
        for (Throwable failure : failures()) {
            for (int at : new int[] {0, 2}) {
                AtomicInteger later = new AtomicInteger();
                Actor<Void> caller = run(Items.of(ENDLESS), 1, item -> {
                    if (item == at) {
                        Stillness.settle(); // the belt is full
                        throw Items.<RuntimeException>unchanged(failure);
                    }
                    if (item > at) {
                        later.incrementAndGet();
                    }
                });
                requireThrown("C5", caller, failure, "the sink failed at item %d, and the belt was full".formatted(at));
                assertThat(later)
                        .as("C5: how many items the sink was given after it had failed")
                        .hasValue(0);
            }
        }
    }

    @Test
    @DisplayName("C5: the sink fails while the source works: it is interrupted inside hasNext and next")
    default void sinkFailsWhileSourceWorks() {
        for (Throwable failure : failures()) {
            for (boolean inHasNext : new boolean[] {true, false}) {
                Gate never = new Gate();
                Rendezvous working = new Rendezvous(1);
                AtomicInteger interrupted = new AtomicInteger();
                Items.Script waits = item -> {
                    if (item == 1) {
                        working.arrive();
                        try {
                            never.passInterruptibly();
                        } catch (InterruptedException e) {
                            interrupted.incrementAndGet();
                            throw new IllegalStateException("made by the test, because of an interrupt", e);
                        }
                    }
                };
                Items source = inHasNext ? new Items(ENDLESS, waits, item -> {}) : Items.of(ENDLESS, waits);
                Actor<Void> caller = run(source, 1, item -> {
                    working.awaitFull(() -> "C2: the source is not asked for the next item while the sink works");
                    throw Items.<RuntimeException>unchanged(failure);
                });
                requireThrown(
                        "C5",
                        caller,
                        failure,
                        "the sink failed while the source was busy in " + (inHasNext ? "hasNext" : "next"));
                assertThat(interrupted)
                        .as("C5: how often the source was interrupted")
                        .hasPositiveValue();
            }
        }
    }
}
