package course.queues;

import static course.queues.HandsOutItems.FEW;
import static course.queues.HandsOutItems.MORE;
import static course.queues.HandsOutItems.put;
import static course.queues.HandsOutItems.take;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C8 of the joinable queue: who stops waiting because of an interrupt. */
interface StopsWhenInterrupted {
    @Test
    @DisplayName("C8: an interrupted take takes nothing, and no wake-up along")
    default void interruptedTaker() {
        Interleavings.defaults()
                .schedules(MORE)
                .toleratingRaces()
                .run(() -> {
                    JoinableQueue<Parcel> queue = new JoinableQueue<>();
                    List<String> got = new ArrayList<>();
                    boolean[] interrupted = new boolean[1];
                    Actors first = new Actors().add("interrupted taker", () -> {
                        try {
                            take(queue, 1, got);
                        } catch (InterruptedException e) {
                            interrupted[0] = true;
                        }
                    });
                    first.start();
                    List<String> gotToo = new ArrayList<>();
                    new Actors()
                            .add("other taker", () -> take(queue, 1, gotToo))
                            .add("putter", () -> put(queue, "a", "b"))
                            .add(
                                    "interrupter",
                                    () -> first.thread("interrupted taker").interrupt())
                            .play();
                    first.join();
                    if (interrupted[0]) {
                        take(queue, 1, got);
                    }
                    got.addAll(gotToo);
                    assertThat(got)
                            .as("two items, after a taker was interrupted")
                            .containsExactlyInAnyOrder("a", "b");
                })
                .assertHolds(
                        "C8: one taker is interrupted, and an item or a wake-up is lost with it: another taker waits though there is an item, or the item is"
                                + " gone. Take it out after the wait only; wake all, or pass the wake-up on.");
    }

    @Test
    @DisplayName("C8: an interrupt ends a take, whenever it comes")
    default void interruptEndsTake() {
        Interleavings.defaults()
                .schedules(FEW)
                .toleratingRaces()
                .run(() -> {
                    JoinableQueue<Parcel> queue = new JoinableQueue<>();
                    boolean[] interrupted = new boolean[1];
                    Actors taker = new Actors().add("taker", () -> {
                        try {
                            queue.take();
                        } catch (InterruptedException e) {
                            interrupted[0] = true;
                        }
                    });
                    taker.start();
                    taker.thread("taker").interrupt();
                    taker.join();
                    assertThat(interrupted[0])
                            .as(
                                    "whether a take that was interrupted while the queue was empty threw InterruptedException")
                            .isTrue();
                })
                .assertHolds(
                        "C8: a take on an empty queue is interrupted and does not throw InterruptedException: let it out,"
                                + " don't catch it and wait on.");
    }

    @Test
    @DisplayName("C8: an interrupt ends a join, whenever it comes")
    default void interruptEndsJoin() {
        Interleavings.defaults()
                .schedules(FEW)
                .toleratingRaces()
                .run(() -> {
                    JoinableQueue<Parcel> queue = new JoinableQueue<>();
                    put(queue, "a");
                    AtomicInteger interrupted = new AtomicInteger();
                    Actors joiners = new Actors()
                            .add("joiner", () -> countInterrupt(interrupted, queue::join))
                            .add(
                                    "joiner for an hour",
                                    () -> countInterrupt(interrupted, () -> queue.join(Duration.ofHours(1))));
                    joiners.start();
                    joiners.thread("joiner").interrupt();
                    joiners.thread("joiner for an hour").interrupt();
                    joiners.join();
                    assertThat(interrupted.get())
                            .as(
                                    "how many of two joins threw InterruptedException, interrupted while an item was unfinished")
                            .isEqualTo(2);
                })
                .assertHolds(
                        "C8: a join is interrupted and does not throw InterruptedException: let it out, don't catch it and wait on.");
    }

    private static void countInterrupt(AtomicInteger interrupted, Parcel.Call call) {
        if (!Parcel.unlessInterrupted(call)) {
            interrupted.incrementAndGet();
        }
    }
}
