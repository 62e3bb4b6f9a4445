package course.queues;

import static course.queues.Parcel.put;
import static course.queues.Parcel.taken;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a buffer holds, however its callers' steps fall together. */
interface KeepsEveryItem {
    int FEW = 15;
    int SOME = 40;

    @Test
    @DisplayName("C2: nothing is lost or doubled when several put at once")
    default void severalPut() {
        Interleavings.defaults()
                .schedules(FEW)
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(4);
                    new Actors()
                            .add("putter", () -> put(buffer, "a", "b"))
                            .add(
                                    "offerer",
                                    () -> assertThat(buffer.offer(new Parcel("c"), Duration.ZERO))
                                            .as("what offer returns when there is room")
                                            .isTrue())
                            .play();

                    assertThat(taken(buffer, 3))
                            .as("what was in the buffer after one thread put a and b, and another one c")
                            .containsExactlyInAnyOrder("a", "b", "c")
                            .containsSubsequence("a", "b");
                })
                .assertHolds("C2: threads that put at the same time spoil the buffer: to look for room and to put the"
                        + " item in must be one step, under one lock that all methods share");
    }

    @Test
    @DisplayName("C2: nothing is lost or doubled when several take at once")
    default void severalTake() {
        Interleavings.defaults()
                .schedules(FEW)
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(4);
                    put(buffer, "a", "b", "c");
                    List<String> first = new ArrayList<>();
                    List<String> second = new ArrayList<>();
                    new Actors()
                            .add("taker 1", () -> first.addAll(taken(buffer, 2)))
                            .add("taker 2", () -> second.addAll(taken(buffer, 1)))
                            .play();

                    List<String> all = new ArrayList<>(first);
                    all.addAll(second);
                    assertThat(all)
                            .as("what came out of a buffer with a, b and c, when two threads took three items")
                            .containsExactlyInAnyOrder("a", "b", "c");
                    assertThat(first).as("what one thread took first and then").isSorted();
                })
                .assertHolds("C2: threads that take at the same time spoil the buffer: to look for an item and to take"
                        + " it out must be one step, under one lock that all methods share");
    }

    @Test
    @DisplayName("C2: nothing is lost or doubled when one puts and another takes")
    default void putAndTake() {
        Interleavings.defaults()
                .schedules(FEW)
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(4);
                    put(buffer, "a", "b");
                    List<String> out = new ArrayList<>();
                    new Actors()
                            .add("putter", () -> put(buffer, "c", "d"))
                            .add("taker", () -> out.addAll(taken(buffer, 2)))
                            .play();
                    out.addAll(taken(buffer, 2));

                    assertThat(out)
                            .as("what came out after a, b, c and d went in, in that order")
                            .containsExactly("a", "b", "c", "d");
                })
                .assertHolds("C2: a put and a take at the same time spoil the buffer: both change it, so both need the"
                        + " same lock; a lock for each side is not enough");
    }

    @Test
    @DisplayName("C9: size is a true number at every moment")
    default void sizeIsTrue() {
        Interleavings.defaults()
                .schedules(FEW)
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(2);
                    put(buffer, "a");
                    new Actors()
                            .add("putter", () -> put(buffer, "b"))
                            .add("taker", () -> taken(buffer, 1))
                            .add(
                                    "asker",
                                    () -> assertThat(buffer.size())
                                            .as("the size of a buffer for 2")
                                            .isBetween(0, 2))
                            .play();

                    assertThat(buffer.size())
                            .as("the size after two puts and a take")
                            .isEqualTo(1);
                })
                .assertHolds(
                        "C9: size reads the number of items while another thread changes it, without the lock that the"
                                + " other holds: it may see a number that never was, or never see a change");
    }
}
