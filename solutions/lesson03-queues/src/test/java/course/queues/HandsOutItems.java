package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C1 and C2 of the joinable queue: put and take, however the steps of its callers fall together. */
interface HandsOutItems {
    int FEW = 20;
    int SOME = 40;
    int MORE = 80;

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
                    put(queue, "a"); // unfinished for long, so that join has to wait
                    take(queue, 1, new ArrayList<>());
                    Promptly.play(new Actors()
                            .add("joiner", queue::join)
                            .add("taker 1", () -> takeAndWork(queue))
                            .add("taker 2", () -> takeAndWork(queue))
                            .add("putter", () -> {
                                put(queue, "b", "c");
                                queue.taskDone();
                            }));
                })
                .assertHolds(
                        "C2: there are as many items as takes, but somebody waits for ever, or until a time is up. Who waits for an item and who"
                                + " waits for the end of the work may be woken by the same notify: wake all, for each item that is put, and look"
                                + " and begin to wait under one lock; see 'Wait in a loop, wake everybody'.");
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

    private static void takeAndWork(JoinableQueue<Parcel> queue) throws InterruptedException {
        take(queue, 1, new ArrayList<>());
        queue.taskDone();
    }
}
