package course.queues;

import static course.queues.HandsOutItems.MORE;
import static course.queues.HandsOutItems.SOME;
import static course.queues.HandsOutItems.put;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C3 to C8 of the joinable queue: taskDone and join, however the steps of its callers fall together; the clock is the schedule's own. */
interface TellsWhenAllIsDone {
    Duration SECOND = Duration.ofSeconds(1);

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
                .schedules(SOME)
                .toleratingRaces()
                .run(() -> {
                    JoinableQueue<Parcel> queue = new JoinableQueue<>();
                    put(queue, "a");
                    new Actors()
                            .add("joiner 1", queue::join)
                            .add("joiner 2", queue::join)
                            .add(
                                    "joiner for an hour",
                                    () -> assertThat(queue.join(Duration.ofHours(1)))
                                            .as("what join(one hour) returns when the work is done before")
                                            .isTrue())
                            .add("worker", () -> {
                                queue.take();
                                queue.taskDone();
                            })
                            .play();
                })
                .assertHolds(
                        "C4: all is done, but somebody waits in join for ever, or until the time is up: wake all who wait (notifyAll), under the"
                                + " lock, when the last taskDone comes; and look and begin to wait under the same lock.");
    }

    @Test
    @DisplayName("C5: of two who call taskDone for one item, one is refused")
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
                    Actors.together(done, done);
                    assertThat(refused.get())
                            .as("how many of two taskDone for one put were refused")
                            .isEqualTo(1);

                    put(queue, "b");
                    assertThat(queue.join(Duration.ZERO))
                            .as("whether all is done when another item was put after that")
                            .isFalse();
                    queue.taskDone();
                    assertThat(queue.join(Duration.ZERO))
                            .as("whether all is done after its taskDone")
                            .isTrue();
                })
                .assertHolds(
                        "C5: two threads call taskDone at the same time for one item, and not exactly one is refused, or the count is"
                                + " wrong afterwards: look at the count and change it in one step, under the lock.");
    }

    @Test
    @DisplayName("C6: a join gives up on time, whatever wakes it in between")
    default void onTime() {
        Interleavings.defaults()
                .schedules(SOME)
                .toleratingRaces()
                .run(() -> {
                    JoinableQueue<Parcel> queue = new JoinableQueue<>();
                    put(queue, "a", "b");
                    new Actors()
                            .add("joiner for a second", () -> {
                                long begin = System.nanoTime();
                                boolean done = queue.join(SECOND);
                                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                                assertThat(done)
                                        .as("what join returned after %s, while an item is unfinished", took)
                                        .isFalse();
                                assertThat(took)
                                        .as("how long join(one second) waited, by the engine's clock")
                                        .isBetween(SECOND, SECOND.plusMillis(500)); // sleepers may go first
                            })
                            .add("others", () -> {
                                for (int i = 0; i < 4; i++) {
                                    Thread.sleep(300);
                                    put(queue, "c");
                                    queue.taskDone();
                                }
                            })
                            .play();
                })
                .assertHolds(
                        "C6: a join with a time limit gives up too early or too late. Take the time before the loop, wait for what is left of it, and"
                                + " look at the count after each wake-up.");
    }

    @Test
    @DisplayName("C6: a join tells the truth when the last taskDone and the end of its time fall together")
    default void tellsTheTruth() {
        Interleavings.defaults()
                .schedules(SOME)
                .toleratingRaces()
                .earlyTimeouts()
                .run(() -> {
                    JoinableQueue<Parcel> queue = new JoinableQueue<>();
                    put(queue, "a");
                    boolean[] begun = new boolean[1];
                    new Actors()
                            .add("joiner", () -> {
                                if (queue.join(SECOND)) {
                                    assertThat(begun[0])
                                            .as("whether taskDone had begun when join returned true")
                                            .isTrue();
                                }
                            })
                            .add("worker", () -> {
                                Thread.sleep(1_000);
                                begun[0] = true;
                                queue.taskDone();
                            })
                            .play();
                })
                .assertHolds(
                        "C6: join returns true at the end of its time though an item is unfinished: look at the count once more.");
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
                            .add(
                                    "taker",
                                    () -> assertThat(queue.take())
                                            .as("what take returns, of a queue that is empty at first")
                                            .isNotNull());
                    waiting.start();
                    put(queue, "b");
                    queue.taskDone();
                    ends[0] = true;
                    queue.taskDone();
                    waiting.join();
                })
                .assertHolds(
                        "C7: a thread that is woken, for another reason or for none, goes on as if what it waits for had come true:"
                                + " wait in a while that looks again, not behind an if.");
    }

    @Test
    @DisplayName("C8: an interrupt ends a join, whenever it comes")
    default void interruptEndsJoin() {
        Interleavings.defaults()
                .schedules(20)
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

    private static void work(JoinableQueue<Parcel> queue, int[] work, int place) throws InterruptedException {
        queue.take();
        work[place] = 1;
        queue.taskDone();
    }
}
