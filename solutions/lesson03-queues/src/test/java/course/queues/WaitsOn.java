package course.queues;

import static course.queues.KeepsEveryItem.SOME;
import static course.queues.Parcel.put;
import static course.queues.Parcel.taken;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C5 of the buffer: who wakes too early looks, and waits on. */
interface WaitsOn {
    Duration HOUR = Duration.ofHours(1);

    @Test
    @DisplayName("C5: a take that wakes without a reason waits on")
    default void takeWokenWithoutReason() {
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(2);
                    new Actors()
                            .add("taker 1", () -> taken(buffer, 1))
                            .add("taker 2", () -> taken(buffer, 1))
                            .add("putter", () -> put(buffer, "a", "b"))
                            .play();
                    assertThat(buffer.size())
                            .as("the size after two puts and two takes")
                            .isZero();
                })
                .assertHolds("C5: take goes on though the buffer is empty: another thread was faster, or it woke for no"
                        + " reason (a spurious wake-up). So wait in a loop that looks again, not after an if;"
                        + " see 'Wait in a loop, wake everybody'");
    }

    @Test
    @DisplayName("C5: a put that wakes without a reason waits on")
    default void putWokenWithoutReason() {
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    Tally tally = new Tally(1);
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(1);
                    put(buffer, "a");
                    tally.isIn();
                    boolean[] wasFaster = new boolean[1];
                    new Actors()
                            .add("putter", () -> {
                                put(buffer, "b");
                                tally.isIn();
                            })
                            .add("taker", () -> {
                                tally.take(buffer, 1);
                                wasFaster[0] = buffer.offer(new Parcel("c"), Duration.ZERO);
                                if (wasFaster[0]) {
                                    tally.isIn();
                                }
                                tally.take(buffer, 1);
                            })
                            .play();
                    tally.take(buffer, wasFaster[0] ? 1 : 0);
                })
                .assertHolds("C5: put goes on though the buffer is full: another thread was faster, or it woke for no"
                        + " reason (a spurious wake-up). So wait in a loop that looks again, not after an if;"
                        + " see 'Wait in a loop, wake everybody'");
    }

    @Test
    @DisplayName("C5: an offer that wakes without a reason waits on")
    default void offerWokenWithoutReason() {
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    Tally tally = new Tally(1);
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(1);
                    put(buffer, "a");
                    tally.isIn();
                    boolean[] wasFaster = new boolean[1];
                    new Actors()
                            .add("offerer", () -> {
                                assertThat(buffer.offer(new Parcel("b"), HOUR))
                                        .as("what offer(…, one hour) returns: there is room long before")
                                        .isTrue();
                                tally.isIn();
                            })
                            .add("taker", () -> {
                                tally.take(buffer, 1);
                                wasFaster[0] = buffer.offer(new Parcel("c"), Duration.ZERO);
                                if (wasFaster[0]) {
                                    tally.isIn();
                                }
                                tally.take(buffer, 1);
                            })
                            .play();
                    tally.take(buffer, wasFaster[0] ? 1 : 0);
                })
                .assertHolds(
                        "C5: offer goes on, or gives up, though the buffer is full and time is left: another thread was faster, or it woke for no"
                                + " reason (a spurious wake-up). So wait in a loop that looks again, not after an if;"
                                + " see 'Wait in a loop, wake everybody'");
    }
}
