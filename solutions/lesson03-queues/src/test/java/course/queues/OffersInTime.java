package course.queues;

import static course.queues.Buffers.asleep;
import static course.queues.Buffers.assertWaits;
import static course.queues.Buffers.drained;
import static course.queues.Buffers.full;
import static course.queues.Buffers.lockedOut;
import static course.queues.KeepsEveryItem.FEW;
import static course.queues.Parcel.put;
import static course.queues.Parcel.taken;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C6 of the buffer: an offer waits as long as it is told to, and tells what came of it. */
interface OffersInTime {
    List<Duration> LONG =
            List.of(Duration.ofHours(1), Duration.ofNanos(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE));

    @Test
    @DisplayName("C6: an offer that finds room goes in at once, with any limit")
    default void offerWithRoom() {
        for (Duration limit : List.of(Duration.ZERO, Duration.ofNanos(1), LONG.get(0), LONG.get(1), LONG.get(2))) {
            BoundedBuffer<String> buffer = new BoundedBuffer<>(2);
            Actor<Boolean> offerer = Actor.call("offerer", () -> buffer.offer("a", limit));
            Actor.call("taker", buffer::take) // a limit is no reason to keep the item back
                    .result(() ->
                            "C6: after offer(…, %s) to an empty buffer no item can be taken: look for room before you wait"
                                    .formatted(limit));

            assertThat(offerer.result(() -> "C6: offer(…, %s) hangs, and there is room".formatted(limit)))
                    .as("C6: what offer(…, %s) returns when there is room", limit)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("C6: an offer gives up when its time is up, and leaves nothing behind")
    default void offerGivesUp() {
        BoundedBuffer<String> buffer = full();
        for (Duration limit :
                List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofNanos(400_000), Duration.ofMillis(30))) {
            Actor<Boolean> offerer = Actor.call("offerer", () -> buffer.offer("one too many", limit));

            assertThat(offerer.result(
                            () -> ("C6: offer(…, %s) to a full buffer never returns: it has to give up when the time"
                                            + " is up, and less than a millisecond must not become wait(0), which waits for ever")
                                    .formatted(limit)))
                    .as(
                            "C6: what offer(…, %s) returns when the buffer stays full: false, each time, for the item is not in",
                            limit)
                    .isFalse();
        }
        assertThat(drained(buffer))
                .as("C6: what is in a buffer for 2 after a and b went in and four offers gave up")
                .containsExactly("a", "b");
    }

    @Test
    @DisplayName("C6: an offer waits for room, however long its limit, and goes in when there is some")
    default void offerWaits() {
        Map<Duration, BoundedBuffer<String>> buffers = new HashMap<>();
        Map<Duration, Actor<Boolean>> offerers = new HashMap<>();
        for (Duration limit : LONG) {
            BoundedBuffer<String> full = full();
            buffers.put(limit, full);
            offerers.put(limit, Actor.call("offerer", () -> full.offer("c", limit)));
        }
        Stillness.settle();
        for (Duration limit : LONG) {
            String call = "offer(…, %s)".formatted(limit);
            Actor<Boolean> offerer = offerers.get(limit);
            assertWaits(
                    "C6", call + " to a full buffer (beware of overflow when you reckon with nanoseconds)", offerer);
            Actor.call("taker", buffers.get(limit)::take).result(() -> lockedOut("take", "offer"));

            assertThat(offerer.result(() -> asleep(call + " waits on after take")))
                    .as("C6: what %s returns when there is room in time", call)
                    .isTrue();
            assertThat(drained(buffers.get(limit)))
                    .as("C6: what is in the buffer after offer(c)")
                    .containsExactly("b", "c");
        }
    }

    @Test
    @DisplayName("C6: an offer tells the truth when room and the end of its time fall together")
    default void offerTellsTheTruth() {
        Interleavings.defaults()
                .schedules(FEW)
                .earlyTimeouts()
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(1);
                    put(buffer, "a");
                    boolean[] went = new boolean[1];
                    new Actors()
                            .add("offerer", () -> went[0] = buffer.offer(new Parcel("b"), Duration.ofSeconds(1)))
                            .add("taker", () -> taken(buffer, 1))
                            .play();

                    assertThat(buffer.size())
                            .as("how many items are in the buffer after offer returned " + went[0])
                            .isEqualTo(went[0] ? 1 : 0);
                })
                .assertHolds(
                        "C6: offer says that the item is in, and it is not, or the other way round: decide under the"
                                + " lock, and return what you have done");
    }

    @Test
    @DisplayName("C6: waking up in between doesn't make the time longer")
    default void timeIsNotMadeLonger() {
        Interleavings.defaults()
                .schedules(FEW)
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(1);
                    put(buffer, "a");
                    new Actors()
                            .add("offerer", () -> {
                                long begin = System.nanoTime();
                                boolean went = buffer.offer(new Parcel("b"), Duration.ofSeconds(10));
                                long seconds = (System.nanoTime() - begin) / 1_000_000_000;
                                assertThat(seconds)
                                        .as("after how many seconds offer(…, 10 s) returned " + went)
                                        .isBetween(went ? 0L : 10L, Interleavings.isControlled() ? 11L : seconds);
                            })
                            .add("other", () -> {
                                for (int i = 0; i < 5; i++) {
                                    Thread.sleep(6_000); // so long that no schedule cuts it short
                                    taken(buffer, 1); // wakes the offer, but the room may be gone by then
                                    buffer.offer(new Parcel("c"), Duration.ZERO);
                                }
                            })
                            .play();
                })
                .assertHolds(
                        "C6: offer doesn't keep its time when it is woken in between and the room is gone again: the"
                                + " time starts afresh, or ends too early. Take the time once, before the loop, and wait for what"
                                + " is left of the limit");
    }
}
