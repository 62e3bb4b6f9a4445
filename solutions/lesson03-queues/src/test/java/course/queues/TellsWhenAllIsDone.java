package course.queues;

import static course.queues.HandsOutItems.FEW;
import static course.queues.HandsOutItems.MORE;
import static course.queues.HandsOutItems.SOME;
import static course.queues.HandsOutItems.put;
import static course.queues.HandsOutItems.take;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C3 to C5 and C7 of the joinable queue: taskDone and join, however the steps of its callers fall together. */
interface TellsWhenAllIsDone {
    @Test
    @DisplayName("C3: no join returns before the last taskDone, and then all work is seen")
    default void neverTooEarly() {
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    JoinableQueue<Parcel> queue = new JoinableQueue<>();
                    int[] work = new int[2]; // plain on purpose: the queue alone makes it visible
                    put(queue, "a", "b");
                    new Actors()
                            .add("worker 1", () -> work(queue, work, 0))
                            .add("worker 2", () -> work(queue, work, 1))
                            .add("joiner", () -> {
                                queue.join();
                                assertThat(work)
                                        .as("the work of two, when join has returned")
                                        .containsExactly(1, 1);
                            })
                            .play();
                })
                .assertHolds(
                        "C3: join returns before all work is done, or the work is not seen after it. Count an item as done in taskDone, not in"
                                + " take; join waits for that count, not for an empty queue, in a while, and under the lock.");
    }

    @Test
    @DisplayName("C4: all who join are woken by the last taskDone")
    default void allJoinersAreWoken() {
        Interleavings.defaults()
                .schedules(FEW)
                .toleratingRaces()
                .run(() -> {
                    JoinableQueue<Parcel> queue = new JoinableQueue<>();
                    put(queue, "stays in the queue");
                    Promptly.play(new Actors()
                            .add("joiner 1", queue::join)
                            .add("joiner 2", queue::join)
                            .add(
                                    "joiner for an hour",
                                    () -> assertThat(queue.join(Duration.ofHours(1)))
                                            .as("what join(one hour) returns when the work is done before")
                                            .isTrue())
                            .add("worker", queue::taskDone));
                })
                .assertHolds(
                        "C4: all is done, but somebody waits in join on and on, or until a time is up: wake all who wait (notifyAll), under the"
                                + " lock, when the last taskDone comes, whatever is in the queue; and look and begin to wait under the same lock.");
    }

    @Test
    @DisplayName("C5: of three who call taskDone for two items, one is refused")
    default void exactlyOneIsRefused() {
        Interleavings.defaults()
                .schedules(SOME)
                .toleratingRaces()
                .run(() -> {
                    JoinableQueue<Parcel> queue = new JoinableQueue<>();
                    put(queue, "a");
                    AtomicInteger refused = new AtomicInteger();
                    Actors.Act done = () -> {
                        try {
                            queue.taskDone();
                        } catch (IllegalStateException e) {
                            refused.incrementAndGet();
                        }
                    };
                    Actors.together(done, done, () -> {
                        put(queue, "b");
                        done.play();
                    });
                    assertThat(refused.get())
                            .as(
                                    "how many of three taskDone for two put were refused, one of them called after both put")
                            .isEqualTo(1);

                    put(queue, "c");
                    assertThat(queue.join(Duration.ZERO))
                            .as("whether all is done when another item was put after that")
                            .isFalse();
                    queue.taskDone();
                    assertThat(queue.join(Duration.ZERO))
                            .as("whether all is done after its taskDone")
                            .isTrue();
                })
                .assertHolds(
                        "C5: threads call taskDone at the same time, once too often, and not exactly one is refused, or the count is"
                                + " wrong afterwards, or what is refused counts for a moment: look at the count and change it in one step, under the"
                                + " lock.");
    }

    @Test
    @DisplayName("C7: who wakes for no reason waits on")
    default void wokenForNoReason() {
        Interleavings.defaults()
                .schedules(MORE)
                .toleratingRaces()
                .run(() -> {
                    JoinableQueue<Parcel> queue = new JoinableQueue<>();
                    boolean[] ends = new boolean[1];
                    put(queue, "a");
                    queue.take();
                    Actors waiting = new Actors()
                            .add("joiner", () -> {
                                queue.join();
                                assertThat(ends[0])
                                        .as("whether the last taskDone had begun when join returned")
                                        .isTrue();
                            })
                            .add("taker 1", () -> take(queue, 1, new ArrayList<>()))
                            .add("taker 2", () -> take(queue, 1, new ArrayList<>()));
                    waiting.start();
                    put(queue, "b"); // wakes all, and is enough for one
                    queue.taskDone();
                    put(queue, "c");
                    queue.taskDone();
                    ends[0] = true;
                    queue.taskDone();
                    waiting.join();
                })
                .assertHolds(
                        "C7: a thread that is woken, for another reason or for none, goes on as if what it waits for had come true:"
                                + " wait in a while that looks again, not behind an if.");
    }

    private static void work(JoinableQueue<Parcel> queue, int[] work, int place) throws InterruptedException {
        queue.take();
        work[place] = 1;
        queue.taskDone();
    }
}
