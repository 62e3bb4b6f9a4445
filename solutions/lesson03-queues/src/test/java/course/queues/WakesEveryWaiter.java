package course.queues;

import static course.queues.Buffers.asleep;
import static course.queues.Buffers.full;
import static course.queues.Buffers.lockedOut;
import static course.queues.KeepsEveryItem.SOME;
import static course.queues.Parcel.put;
import static course.queues.Parcel.taken;
import static course.queues.Parcel.untilItWaits;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Action;
import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C4 of the buffer: who goes on, however the steps of its callers fall together; the clock is the schedule's own. */
interface WakesEveryWaiter {
    Duration HOUR = Duration.ofHours(1);

    @Test
    @DisplayName("C4: a put and an offer wake a take that waits")
    default void itemWakesTaker() {
        Map<String, BoundedBuffer<String>> buffers =
                Map.of("put", new BoundedBuffer<>(2), "offer", new BoundedBuffer<>(2));
        Map<String, Actor<String>> takers = new HashMap<>();
        buffers.forEach((way, buffer) -> takers.put(way, Actor.call("taker", buffer::take)));
        Stillness.settle();
        Map<String, Action> ways = Map.of(
                "put",
                () -> buffers.get("put").put("a"),
                "offer",
                () -> buffers.get("offer").offer("a", HOUR));
        ways.forEach((way, action) -> Actor.run("caller of " + way, action).result(() -> lockedOut(way, "take")));

        takers.forEach((way, taker) -> assertThat(taker.result(() -> asleep("take waits on after " + way)))
                .as("C4: what a take returns that waited for %s", way)
                .isEqualTo("a"));
    }

    @Test
    @DisplayName("C4: a take wakes a put and an offer that wait")
    default void roomWakesPutter() {
        BoundedBuffer<String> one = full();
        BoundedBuffer<String> other = full();
        Actor<Void> putter = Actor.run("putter", () -> one.put("c"));
        Actor<Boolean> offerer = Actor.call("offerer", () -> other.offer("d", HOUR));
        Stillness.settle();
        Actor.call("taker", one::take).result(() -> lockedOut("take", "put"));
        putter.result(() -> asleep("put waits on after take"));
        Actor.call("taker", other::take).result(() -> lockedOut("take", "offer"));
        offerer.result(() -> asleep("offer(…, one hour) waits on after take"));
    }

    @Test
    @DisplayName("C4: nobody waits for ever where putters and takers wait at the same time")
    default void nobodyIsLeftAsleep() {
        String mistake =
                "C4: as many items go in as are taken out, but somebody waits for ever, or until a time is up: a wake-up went to nobody,"
                        + " or to one who could do nothing with it. Look and begin to wait under one lock, and wake all;"
                        + " see 'Wait in a loop, wake everybody'";
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(1);
                    Promptly.play(new Actors()
                            .add("taker 1", () -> taken(buffer, 1))
                            .add("taker 2", () -> taken(buffer, 1))
                            .add("putter", () -> {
                                put(buffer, "a");
                                putOrOffer(buffer, "b");
                            }));
                })
                .assertHolds(mistake);
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(1);
                    put(buffer, "a");
                    Promptly.play(new Actors()
                            .add("putter", () -> put(buffer, "b"))
                            .add("offerer", () -> putOrOffer(buffer, "c"))
                            .add("taker", () -> taken(buffer, 2)));
                })
                .assertHolds(mistake);
    }

    private static void putOrOffer(BoundedBuffer<Parcel> buffer, String label) throws InterruptedException {
        if (!buffer.offer(new Parcel(label), HOUR)) {
            put(buffer, label); // whether it should have given up is judged elsewhere
        }
    }

    @Test
    @DisplayName("C4: each item wakes a thread that waits for one")
    default void eachItemWakesOne() {
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(2);
                    new Actors()
                            .add("taker 1", () -> taken(buffer, 1))
                            .add("taker 2", () -> taken(buffer, 1))
                            .add("putter", () -> put(buffer, "a", "b"))
                            .play();
                })
                .assertHolds("C4: two threads take and two items are put, but one thread waits for ever: wake somebody"
                        + " for each item, also when the buffer was not empty before");
    }

    @Test
    @DisplayName("C4: each free place wakes a thread that waits for room")
    default void eachPlaceWakesOne() {
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(2);
                    put(buffer, "a", "b");
                    new Actors()
                            .add("putter", () -> put(buffer, "c"))
                            .add("offerer", () -> buffer.offer(new Parcel("d"), HOUR))
                            .add("taker", () -> taken(buffer, 2))
                            .play();
                })
                .assertHolds("C4: two threads wait for room and two items are taken out, but one thread waits for ever:"
                        + " wake somebody for each place, also when the buffer was not full before");
    }

    @Test
    @DisplayName("C4: who gives up takes no wake-up along")
    default void whoGivesUpTakesNoWakeUpAlong() {
        Interleavings.defaults()
                .schedules(SOME)
                .earlyTimeouts()
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(1);
                    put(buffer, "a");
                    boolean[] went = new boolean[1];
                    Actors offerer = new Actors()
                            .add("offerer", () -> went[0] = buffer.offer(new Parcel("b"), Duration.ofSeconds(1)))
                            .start();
                    untilItWaits(offerer.thread("offerer"));
                    Actors putter =
                            new Actors().add("putter", () -> put(buffer, "c")).start();
                    untilItWaits(putter.thread("putter"));
                    new Actors()
                            .add("taker", () -> taken(buffer, 1))
                            .add("clock", () -> Thread.sleep(1_500)) // by then the offer is late
                            .play();
                    offerer.join();
                    if (went[0]) {
                        taken(buffer, 1);
                    }
                    putter.join();
                })
                .assertHolds(
                        "C4: there is room, and put waits for ever: an offer was woken for that room and gave up all"
                                + " the same. Look once more after the time is up, or wake all");
    }
}
