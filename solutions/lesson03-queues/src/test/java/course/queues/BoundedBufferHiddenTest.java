package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Action;
import course.classroom.test.Actor;
import course.classroom.test.Bytecode;
import course.classroom.test.Stillness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What one schedule shows; what depends on it is {@link BoundedBufferSchedules}' part. */
@DisplayName("3.2 BoundedBuffer, hidden")
class BoundedBufferHiddenTest implements KeepsEveryItem, WakesEveryWaiter {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);
    private static final Duration EVER = Duration.ofSeconds(Long.MAX_VALUE);

    @Test
    @DisplayName("C1: as many items as the capacity fit, and no more")
    void exactlyCapacityFit() {
        for (int capacity : new int[] {1, 2, 5}) {
            BoundedBuffer<String> buffer = new BoundedBuffer<>(capacity);
            fill(
                    buffer,
                    capacity,
                    "C1: put waits in a buffer of capacity %d that holds fewer items".formatted(capacity));
            Actor<Void> oneMore = Actor.run("putter of one item too many", () -> buffer.put("one too many"));

            assertWaits("C1", "put into a buffer of capacity %d that holds as many".formatted(capacity), oneMore);
        }
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
        assertWaits("C3", "take from an empty buffer", Actor.call("taker", new BoundedBuffer<>(2)::take));

        BoundedBuffer<String> full = full();
        assertWaits("C3", "put into a full buffer", Actor.run("putter", () -> full.put("c")));
    }

    @Test
    @DisplayName("C4: a put and an offer wake a take that waits")
    void itemWakesTaker() {
        BoundedBuffer<String> buffer = new BoundedBuffer<>(2);
        List<Action> ways = List.of(() -> buffer.put("a"), () -> buffer.offer("a", HOUR));
        for (String way : List.of("put", "offer")) {
            Actor<String> taker = Actor.call("taker", buffer::take);
            Stillness.settle();
            Actor.run("caller of " + way, ways.get(way.equals("put") ? 0 : 1)).result(() -> lockedOut(way, "take"));

            assertThat(taker.result(() -> asleep("take waits on after " + way)))
                    .as("C4: what a take returns that waited for %s", way)
                    .isEqualTo("a");
        }
    }

    @Test
    @DisplayName("C4: a take wakes a put and an offer that wait")
    void roomWakesPutter() {
        BoundedBuffer<String> buffer = full();
        Actor<Void> putter = Actor.run("putter", () -> buffer.put("c"));
        Stillness.settle();
        Actor.call("taker", buffer::take).result(() -> lockedOut("take", "put"));
        putter.result(() -> asleep("put waits on after take"));

        Actor<Boolean> offerer = Actor.call("offerer", () -> buffer.offer("d", HOUR));
        Stillness.settle();
        Actor.call("taker", buffer::take).result(() -> lockedOut("take", "offer"));
        offerer.result(() -> asleep("offer(…, one hour) waits on after take"));
    }

    @Test
    @DisplayName("C4: as many go on as there are items, or places")
    void allGoOn() {
        BoundedBuffer<String> buffer = new BoundedBuffer<>(3);
        List<Actor<?>> takers = together("taker", 3, buffer::take);
        fill(buffer, 3, lockedOut("put", "take"));
        takers.forEach(taker -> taker.result(() -> asleep("three threads waited in take, then three items were put")));

        fill(buffer, 3, "C4: put waits, and the buffer is empty again");
        List<Actor<?>> putters = together("offerer", 3, () -> buffer.offer("b", HOUR));
        Actor.run("taker of three", () -> {
                    for (int i = 0; i < 3; i++) {
                        buffer.take();
                    }
                })
                .result(() -> lockedOut("take", "offer"));
        putters.forEach(
                putter -> putter.result(() -> asleep("three threads waited for room, then three items were taken")));
    }

    @Test
    @DisplayName("C6: an offer that finds room goes in at once, with any limit")
    void offerWithRoom() {
        for (Duration limit : List.of(Duration.ZERO, Duration.ofNanos(1), HOUR, LONGEST, EVER)) {
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
    void offerGivesUp() {
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
    void offerWaits() {
        for (Duration limit : List.of(HOUR, LONGEST, EVER)) {
            BoundedBuffer<String> full = full();
            Actor<Boolean> offerer = Actor.call("offerer", () -> full.offer("c", limit));
            assertWaits(
                    "C6",
                    "offer(…, %s) to a full buffer (beware of overflow when you reckon with nanoseconds)"
                            .formatted(limit),
                    offerer);
            Actor.call("taker", full::take).result(() -> lockedOut("take", "offer"));

            assertThat(offerer.result(() -> asleep("offer(…, %s) waits on after take".formatted(limit))))
                    .as("C6: what offer(…, %s) returns when there is room in time", limit)
                    .isTrue();
            assertThat(drained(full))
                    .as("C6: what is in the buffer after offer(c)")
                    .containsExactly("b", "c");
        }
    }

    @Test
    @DisplayName("C7: interrupted while it waits, each call throws InterruptedException and changes nothing")
    void interrupted() {
        BoundedBuffer<String> empty = new BoundedBuffer<>(2);
        BoundedBuffer<String> full = full();
        BoundedBuffer<String> offered = full();
        List<Actor<?>> waiters = List.of(
                Actor.call("taker", empty::take),
                Actor.run("putter", () -> full.put("put in spite of an interrupt")),
                Actor.call("offerer", () -> offered.offer("offered in spite of an interrupt", HOUR)));
        Stillness.settle();
        waiters.forEach(Actor::interrupt);

        for (Actor<?> waiter : waiters) {
            String name = waiter.thread().getName();
            assertThat(waiter.failure(() ->
                            "C7: the %s was interrupted and waits on: don't catch InterruptedException, let it out"
                                    .formatted(name)))
                    .as("C7: what the interrupted %s throws: don't catch InterruptedException, let it out", name)
                    .isInstanceOf(InterruptedException.class);
        }
        fill(empty, 2, "C7: put waits, and the buffer is empty: has an interrupted call taken a place?");
        for (BoundedBuffer<String> buffer : List.of(empty, full, offered)) {
            assertThat(drained(buffer))
                    .as(
                            "C7: what is in a buffer for 2 after a and b went in and another call was interrupted: an interrupted"
                                    + " call changes nothing")
                    .containsExactly("a", "b");
        }
    }

    @Test
    @DisplayName("C8: a thread that waits uses no processor time")
    void waitsAtRest() {
        BoundedBuffer<String> empty = new BoundedBuffer<>(2);
        BoundedBuffer<String> full = full();
        Actor.call("taker", empty::take);
        Actor.run("putter", () -> full.put("c"));
        Actor.call("offerer", () -> full.offer("d", HOUR));

        Stillness.require("C8");
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
        Actor.call("offerer", () -> buffer.offer("d", HOUR));
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

    // ---- The cast

    private static BoundedBuffer<String> full() {
        BoundedBuffer<String> buffer = new BoundedBuffer<>(2);
        fill(buffer, 2, "C4: put waits, and the buffer is empty");
        return buffer;
    }

    private static void fill(BoundedBuffer<String> buffer, int items, String ifStuck) {
        Actor<Void> filler = Actor.run("filler", () -> {
            for (int i = 0; i < items; i++) {
                buffer.put(String.valueOf((char) ('a' + i)));
            }
        });
        Throwable thrown = filler.failure(() -> ifStuck);
        if (thrown != null) {
            throw new AssertionError("C1: put, into a buffer with room, " + saying(thrown), thrown);
        }
    }

    private static List<String> drained(BoundedBuffer<String> buffer) {
        return Actor.call("drainer", () -> {
                    List<String> items = new ArrayList<>();
                    while (buffer.size() > 0) {
                        items.add(buffer.take());
                    }
                    return items;
                })
                .result(() -> "C9: take waits, and size is not 0");
    }

    private static List<Actor<?>> together(String name, int threads, Callable<?> call) {
        List<Actor<?>> actors = new ArrayList<>();
        for (int i = 1; i <= threads; i++) {
            actors.add(Actor.call(name + " no. " + i, call));
        }
        Stillness.settle();
        return actors;
    }

    private static void assertWaits(String clause, String call, Actor<?> caller) {
        Stillness.settle();
        assertThat(caller.hasEnded() ? ended(caller) : "waits")
                .as("%s: what %s does, while nobody else does anything", clause, call)
                .isEqualTo("waits");
    }

    private static String ended(Actor<?> caller) {
        Throwable thrown = caller.failure(() -> "");
        return thrown != null ? saying(thrown) : "returns " + caller.result();
    }

    private static String saying(Throwable thrown) {
        return thrown instanceof IllegalMonitorStateException
                ? "throws IllegalMonitorStateException: who waits or notifies has to hold the lock of the very object that it"
                        + " calls; see 'Wait in a loop, wake everybody'"
                : "throws " + thrown;
    }

    private static String lockedOut(String call, String waiting) {
        return "C4: %s never returns while another thread waits in %s: a thread must not hold a lock while it waits"
                .formatted(call, waiting);
    }

    private static String asleep(String seen) {
        return "C4: %s: whoever puts an item in has to wake those who wait for one, and whoever takes one out those who wait"
                        .formatted(seen)
                + " for room; see 'Wait in a loop, wake everybody'";
    }
}
