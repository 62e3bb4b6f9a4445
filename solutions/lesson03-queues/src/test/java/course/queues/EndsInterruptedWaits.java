package course.queues;

import static course.queues.Buffers.drained;
import static course.queues.Buffers.fill;
import static course.queues.Buffers.full;
import static course.queues.KeepsEveryItem.SOME;
import static course.queues.Parcel.put;
import static course.queues.Parcel.taken;
import static course.queues.Parcel.unlessInterrupted;
import static course.queues.Parcel.untilItWaits;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C7 of the buffer: an interrupt, wherever it meets a call. */
interface EndsInterruptedWaits {
    @Test
    @DisplayName("C7: interrupted while it waits, each call throws InterruptedException and changes nothing")
    default void interrupted() {
        BoundedBuffer<String> empty = new BoundedBuffer<>(2);
        BoundedBuffer<String> full = full();
        BoundedBuffer<String> offered = full();
        List<Actor<?>> waiters = List.of(
                Actor.call("taker", empty::take),
                Actor.run("putter", () -> full.put("put in spite of an interrupt")),
                Actor.call("offerer", () -> offered.offer("offered in spite of an interrupt", Duration.ofHours(1))));
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
    @DisplayName("C7: an interrupted put takes no wake-up along")
    default void interruptedPutTakesNoWakeUpAlong() {
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(1);
                    put(buffer, "a");
                    boolean[] went = new boolean[1];
                    Actors one = new Actors()
                            .add("interrupted", () -> went[0] = unlessInterrupted(() -> put(buffer, "b")))
                            .start();
                    untilItWaits(one.thread("interrupted"));
                    Actors other =
                            new Actors().add("other", () -> put(buffer, "c")).start();
                    untilItWaits(other.thread("other"));
                    new Actors()
                            .add("taker", () -> taken(buffer, 1))
                            .add("interrupter", one.thread("interrupted")::interrupt)
                            .play();
                    one.join();
                    if (went[0]) {
                        assertThat(taken(buffer, 1))
                                .as("what the put put that was not interrupted")
                                .containsExactly("b");
                    }
                    other.join();
                    assertThat(taken(buffer, 1)).as("what the other put put").containsExactly("c");
                })
                .assertHolds(
                        "C7: one of two threads that wait for room is interrupted, and the other one waits for ever"
                                + " though there is room, or the interrupted one's item is in: an interrupted thread must not keep a"
                                + " wake-up, nor change anything. Wake all, or pass the wake-up on");
    }

    @Test
    @DisplayName("C7: an interrupted take takes no wake-up along")
    default void interruptedTakeTakesNoWakeUpAlong() {
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(1);
                    boolean[] took = new boolean[1];
                    Actors one = new Actors()
                            .add("interrupted", () -> took[0] = unlessInterrupted(() -> taken(buffer, 1)))
                            .start();
                    untilItWaits(one.thread("interrupted"));
                    Actors other =
                            new Actors().add("other", () -> taken(buffer, 1)).start();
                    untilItWaits(other.thread("other"));
                    new Actors()
                            .add("putter", () -> put(buffer, "a"))
                            .add("interrupter", one.thread("interrupted")::interrupt)
                            .play();
                    one.join();
                    if (took[0]) {
                        put(buffer, "b");
                    }
                    other.join();
                    assertThat(buffer.size()).as("the size at the end").isZero();
                })
                .assertHolds("C7: one of two threads that wait for an item is interrupted, and the other one waits for"
                        + " ever though there is an item, or the item is lost: an interrupted thread must not keep a"
                        + " wake-up, nor take anything out. Wake all, or pass the wake-up on");
    }

    @Test
    @DisplayName("C7: an interrupted call has done all or nothing")
    default void allOrNothing() {
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(2);
                    put(buffer, "a");
                    boolean[] done = new boolean[2];
                    Actors callers = new Actors()
                            .add("taker", () -> done[0] = unlessInterrupted(() -> taken(buffer, 1)))
                            .add("putter", () -> done[1] = unlessInterrupted(() -> put(buffer, "b")))
                            .start();
                    callers.thread("taker").interrupt();
                    callers.thread("putter").interrupt();
                    callers.join();

                    List<String> left = new ArrayList<>(done[0] ? List.of() : List.of("a"));
                    left.addAll(done[1] ? List.of("b") : List.of());
                    assertThat(buffer.size()).as("how many items are left").isEqualTo(left.size());
                    assertThat(taken(buffer, left.size()))
                            .as("the items that are left")
                            .isEqualTo(left);
                    put(buffer, "c", "d");
                })
                .assertHolds("C7: a call that was interrupted has done half of its work: it threw InterruptedException"
                        + " though its item was already in or out, or has lost a place or an item. Let nothing be"
                        + " interrupted between the first change and the last");
    }
}
