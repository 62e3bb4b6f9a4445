package course.queues;

import static course.queues.Parcel.put;
import static course.queues.Parcel.taken;
import static course.queues.Parcel.unlessInterrupted;
import static course.queues.Parcel.untilItWaits;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who goes on and who doesn't, however the steps of a buffer's callers fall together; the clock is the schedule's own. */
interface WakesEveryWaiter {
    Duration HOUR = Duration.ofHours(1);

    @Test
    @DisplayName("C4: nobody waits for ever where putters and takers wait at the same time")
    default void nobodyIsLeftAsleep() {
        String mistake =
                "C4: as many items go in as are taken out, but somebody waits for ever: a wake-up went to nobody, or to"
                        + " one who could do nothing with it. Look and begin to wait under one lock, and wake all;"
                        + " see 'Wait in a loop, wake everybody'";
        Interleavings.explore(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(1);
                    new Actors()
                            .add("taker 1", () -> taken(buffer, 1))
                            .add("taker 2", () -> taken(buffer, 1))
                            .add("putter", () -> put(buffer, "a", "b"))
                            .play();
                })
                .assertHolds(mistake);
        Interleavings.explore(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(1);
                    put(buffer, "a");
                    new Actors()
                            .add("putter 1", () -> put(buffer, "b"))
                            .add("putter 2", () -> put(buffer, "c"))
                            .add("taker", () -> taken(buffer, 2))
                            .play();
                })
                .assertHolds(mistake);
        Interleavings.explore(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(1);
                    new Actors()
                            .add("putter 1", () -> put(buffer, "a", "b", "c"))
                            .add("putter 2", () -> put(buffer, "d", "e", "f"))
                            .add("offerer", () -> {
                                for (String label : List.of("g", "h", "i")) {
                                    if (!buffer.offer(new Parcel(label), HOUR)) {
                                        put(buffer, label); // whether it should have given up is judged elsewhere
                                    }
                                }
                            })
                            .add("taker 1", () -> taken(buffer, 3))
                            .add("taker 2", () -> taken(buffer, 3))
                            .add("taker 3", () -> taken(buffer, 3))
                            .play();
                })
                .assertHolds(mistake);
    }

    @Test
    @DisplayName("C4: each item wakes a thread that waits for one")
    default void eachItemWakesOne() {
        Interleavings.explore(() -> {
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
        Interleavings.explore(() -> {
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

    @Test
    @DisplayName("C6: an offer tells the truth when room and the end of its time fall together")
    default void offerTellsTheTruth() {
        Interleavings.defaults()
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
        Interleavings.explore(() -> {
                    BoundedBuffer<Parcel> buffer = new BoundedBuffer<>(1);
                    put(buffer, "a");
                    new Actors()
                            .add("offerer", () -> {
                                long begin = System.nanoTime();
                                boolean went = buffer.offer(new Parcel("b"), Duration.ofSeconds(10));
                                long seconds = (System.nanoTime() - begin) / 1_000_000_000;
                                assertThat(seconds)
                                        .as("after how many seconds offer(…, 10 s) returned " + went)
                                        .isBetween(went ? 0L : 10L, 11L);
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

    @Test
    @DisplayName("C7: an interrupted put takes no wake-up along")
    default void interruptedPutTakesNoWakeUpAlong() {
        Interleavings.explore(() -> {
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
        Interleavings.explore(() -> {
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
        Interleavings.explore(() -> {
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
