package course.queues;

import static course.queues.Buffers.asleep;
import static course.queues.Buffers.assertWaits;
import static course.queues.Buffers.fill;
import static course.queues.Buffers.full;
import static course.queues.Buffers.lockedOut;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.test.Action;
import course.classroom.test.Actor;
import course.classroom.test.Bytecode;
import course.classroom.test.Stillness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What one caller after the other sees; the others let them meet. */
@DisplayName("3.2 BoundedBuffer, hidden")
class BoundedBufferHiddenTest implements KeepsEveryItem, WakesEveryWaiter, WaitsOn, OffersInTime, EndsInterruptedWaits {
    @Test
    @DisplayName("C1: as many items as the capacity fit, and no more")
    void exactlyCapacityFit() {
        Map<Integer, Actor<Void>> putters = new TreeMap<>();
        for (int capacity : new int[] {1, 2, 5}) {
            BoundedBuffer<String> buffer = new BoundedBuffer<>(capacity);
            fill(
                    buffer,
                    capacity,
                    "C1: put waits in a buffer of capacity %d that holds fewer items".formatted(capacity));
            putters.put(capacity, Actor.run("putter of one item too many", () -> buffer.put("one too many")));
        }
        putters.forEach((capacity, putter) ->
                assertWaits("C1", "put into a buffer of capacity %d that holds as many".formatted(capacity), putter));
    }

    @Test
    @DisplayName("C1: each buffer stands for itself")
    void standsForItself() {
        BoundedBuffer<String> one = new BoundedBuffer<>(1);
        BoundedBuffer<String> other = new BoundedBuffer<>(1);
        fill(one, 1, "C1: put waits, and the buffer is empty");

        assertThat(other.size())
                .as(
                        "C1: the size of a buffer after an item was put into another one: nothing that changes may be static")
                .isZero();
        fill(other, 1, "C1: put waits though the buffer is empty and only another one is full: is something static?");
    }

    @Test
    @DisplayName("C2: what goes in first comes out first, round and round, equal items too")
    void order() {
        BoundedBuffer<String> buffer = new BoundedBuffer<>(3);
        List<String> in = List.of("a", "b", "b", "c", "a", "d", "e", "e", "f", "g", "h", "a", "i", "j", "k", "k");
        Actor<List<String>> caller = Actor.call("caller", () -> {
            List<String> out = new ArrayList<>();
            for (int i = 0; i < in.size(); i++) {
                if (i - out.size() == (i < 7 ? 2 : 3)) { // so many are inside
                    out.add(buffer.take());
                }
                buffer.put(in.get(i));
            }
            while (out.size() < in.size()) {
                out.add(buffer.take());
            }
            return out;
        });

        assertThat(caller.failure(
                        () -> "C2: put or take hangs, though one thread alone put never more than 3 items into a"
                                + " buffer for 3, and never took more out: has an equal item got lost?"))
                .as(
                        "C2: what put or take throws after a while in a buffer for 3 items: an array has to begin again after its"
                                + " last place, each time")
                .isNull();
        assertThat(caller.result())
                .as(
                        "C2: what comes out of a buffer for 3 items after %s went in, two or three at a time: oldest first, so"
                                + " add at one end and take from the other",
                        in)
                .isEqualTo(in);
    }

    @Test
    @DisplayName("C3: take waits while it is empty, put while it is full")
    void waits() {
        Actor<String> taker = Actor.call("taker", new BoundedBuffer<String>(2)::take);
        BoundedBuffer<String> full = full();
        Actor<Void> putter = Actor.run("putter", () -> full.put("c"));

        assertWaits("C3", "take from an empty buffer", taker);
        assertWaits("C3", "put into a full buffer", putter);
    }

    @Test
    @DisplayName("C8: a thread that waits uses no processor time")
    void waitsAtRest() {
        Actor.call("taker", new BoundedBuffer<>(2)::take);
        BoundedBuffer<String> full = full();
        Actor.run("putter", () -> full.put("c"));
        Actor.call("offerer", () -> full.offer("d", Duration.ofHours(1)));

        Stillness.require("C8");
    }

    @Test
    @DisplayName("C8: an offer that waits looks when it is woken or its time is up, and not in between")
    void offerWaitsAtRest() {
        Promptly.requireRest("C8", () -> {
            BoundedBuffer<String> buffer = new BoundedBuffer<>(1);
            buffer.put("a");
            Actors offerer = new Actors()
                    .add("offerer", () -> buffer.offer("b", Duration.ofHours(1)))
                    .start();
            Promptly.sleepForAMinute();
            buffer.take();
            offerer.join();
        });
    }

    @Test
    @DisplayName("C9: size counts the items, and not those who wait")
    void size() {
        BoundedBuffer<String> buffer = new BoundedBuffer<>(2);
        assertThat(buffer.size()).as("C9: the size of a new buffer").isZero();
        Actor<String> taker = Actor.call("taker", buffer::take);
        Stillness.settle();
        assertThat(buffer.size())
                .as("C9: the size while a thread waits in take")
                .isZero();
        fill(buffer, 1, lockedOut("put", "take"));
        taker.result(() -> asleep("take waits on after put"));

        fill(buffer, 2, "C4: put waits, and there is room");
        assertThat(buffer.size()).as("C9: the size of a buffer with two items").isEqualTo(2);
        Actor.run("putter", () -> buffer.put("c"));
        Actor.call("offerer", () -> buffer.offer("d", Duration.ofHours(1)));
        Stillness.settle();
        assertThat(buffer.size())
                .as("C9: the size of a buffer for 2 while it is full and two more threads wait for room")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("C10: no queue of java.util.concurrent is inside")
    void builtByHand() {
        new BoundedBuffer<>(1);

        assertThat(Bytecode.of(BoundedBuffer.class).stream()
                        .filter(use -> use.owner().matches("java\\.util\\.concurrent\\.\\w*(Queue|Deque)")))
                .as(
                        "C10: where a queue of java.util.concurrent is used: build it by hand, from a collection of java.util"
                                + " or an array, and a lock")
                .isEmpty();
    }

    @Test
    @DisplayName("C11: nulls, capacities below 1 and negative limits are refused")
    void refused() {
        for (int capacity : new int[] {0, -3}) {
            assertRefused(
                    "new BoundedBuffer<>(%d)".formatted(capacity), "" + capacity, () -> new BoundedBuffer<>(capacity));
        }
        for (BoundedBuffer<String> buffer : List.of(new BoundedBuffer<String>(2), full())) {
            String which = buffer.size() == 0 ? " on an empty buffer" : " on a full buffer";
            assertRefused("put(null)" + which, null, () -> buffer.put(null));
            assertRefused("offer(null, zero)" + which, null, () -> buffer.offer(null, Duration.ZERO));
            assertRefused("offer(…, null)" + which, null, () -> buffer.offer("c", null));
            assertRefused("offer(…, -1 s)" + which, "-1", () -> buffer.offer("c", Duration.ofSeconds(-1)));
        }
    }

    /** @param value what the message has to hold; null where a null is refused */
    private static void assertRefused(String call, String value, Action action) {
        Throwable thrown = Actor.run("caller of " + call, action).failure(() -> "C11: %s waits".formatted(call));
        assertThat(thrown)
                .as("C11: what %s throws: bad arguments are refused first, whatever the buffer holds", call)
                .isInstanceOf(value == null ? NullPointerException.class : IllegalArgumentException.class);
        if (value != null) {
            assertThat(thrown).as("C11: the message of what %s throws", call).hasMessageContaining(value);
        }
    }
}
