package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C1, C2 and C8 of the joinable queue: put and take, however the steps of its callers fall together. */
interface HandsOutItems {
    int SOME = 60;
    int MORE = 160;

    @Test
    @DisplayName("C1: nothing is lost or doubled, in whatever order the steps come")
    default void eachOnce() {
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    JoinableQueue<Parcel> queue = new JoinableQueue<>();
                    List<String> first = new ArrayList<>();
                    List<String> second = new ArrayList<>();
                    new Actors()
                            .add("putter 1", () -> put(queue, "a1", "a2"))
                            .add("putter 2", () -> put(queue, "b1", "b2"))
                            .add("taker 1", () -> take(queue, 2, first))
                            .add("taker 2", () -> take(queue, 2, second))
                            .play();

                    List<String> all = new ArrayList<>(first);
                    all.addAll(second);
                    assertThat(all)
                            .as("what two takers got of four items")
                            .containsExactlyInAnyOrder("a1", "a2", "b1", "b2");
                    for (List<String> each : List.of(first, second)) {
                        for (String putter : List.of("a", "b")) {
                            assertThat(each.stream().filter(label -> label.startsWith(putter)))
                                    .as("what one taker got of one putter, who put them in this order")
                                    .isSorted();
                        }
                    }
                })
                .assertHolds(
                        "C1: items are lost, doubled, out of order or read before they are there. The items and the count are shared:"
                                + " guard both with one lock, wherever they are read or changed.");
    }

    @Test
    @DisplayName("C2: nobody waits on while there is an item, whoever else waits")
    default void nobodyIsLeftAsleep() {
        Interleavings.defaults()
                .schedules(MORE)
                .toleratingRaces()
                .run(() -> {
                    JoinableQueue<Parcel> queue = new JoinableQueue<>();
                    put(queue, "a");
                    new Actors()
                            .add("joiner", queue::join)
                            .add("taker 1", () -> takeAndWork(queue, 1))
                            .add("taker 2", () -> takeAndWork(queue, 2))
                            .add("putter", () -> put(queue, "b", "c"))
                            .play();
                })
                .assertHolds(
                        "C2: there are as many items as takes, but somebody waits for ever. Who waits for an item and who waits for the end of the"
                                + " work may be woken by the same notify: wake all, for each item that is put, and look and begin to"
                                + " wait under one lock; see 'Wait in a loop, wake everybody'.");
    }

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
                .schedules(20)
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

    static void put(JoinableQueue<Parcel> queue, String... labels) {
        for (String label : labels) {
            queue.put(new Parcel(label));
        }
    }

    static void take(JoinableQueue<Parcel> queue, int items, List<String> into) throws InterruptedException {
        for (int i = 0; i < items; i++) {
            Parcel parcel = queue.take();
            assertThat(parcel).as("what take returns").isNotNull();
            into.add(parcel.label());
        }
    }

    private static void takeAndWork(JoinableQueue<Parcel> queue, int items) throws InterruptedException {
        for (int i = 0; i < items; i++) {
            take(queue, 1, new ArrayList<>());
            queue.taskDone();
        }
    }
}
