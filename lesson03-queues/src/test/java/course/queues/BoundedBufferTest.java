package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Bytecode;
import course.classroom.test.Stillness;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.2 BoundedBuffer")
class BoundedBufferTest {
    @Test
    @DisplayName("C2: what goes in first comes out first")
    void order() {
        BoundedBuffer<String> buffer = new BoundedBuffer<>(2);
        Actor<List<String>> caller = Actor.call("caller", () -> {
            buffer.put("a");
            buffer.put("b");
            return List.of(buffer.take(), buffer.take());
        });

        assertThat(caller.result(() -> "C2: put or take hangs, with 2 items in a buffer for 2"))
                .as("C2: what comes out after a and b went in")
                .containsExactly("a", "b");
    }

    @Test
    @DisplayName("C4: a put wakes a take that waits")
    void putWakesTake() {
        BoundedBuffer<String> buffer = new BoundedBuffer<>(2);
        Actor<String> taker = Actor.call("taker", buffer::take);
        Stillness.settle();
        Actor.run("putter", () -> buffer.put("a")).result(() -> "C4: put hangs while another thread waits in take");

        assertThat(taker.result(() -> "C4: take waits on, though there is an item"))
                .as("C4: what take returns")
                .isEqualTo("a");
    }

    @Test
    @DisplayName("C4: a take wakes a put that waits")
    void takeWakesPut() {
        BoundedBuffer<String> buffer = new BoundedBuffer<>(2);
        Actor<Void> putter = Actor.run("putter", () -> {
            buffer.put("a");
            buffer.put("b");
            buffer.put("c"); // one too many
        });
        Stillness.settle();
        Actor.call("taker", buffer::take).result(() -> "C4: take hangs while another thread waits in put");

        putter.result(() -> "C4: put waits on, though there is room");
    }

    @Test
    @DisplayName("C6: an offer gives up when its time is up")
    void offerGivesUp() {
        BoundedBuffer<String> buffer = new BoundedBuffer<>(2);
        Actor<Boolean> caller = Actor.call("caller", () -> {
            buffer.put("a");
            buffer.put("b");
            return buffer.offer("c", Duration.ofMillis(20));
        });

        assertThat(caller.result(() -> "C6: offer(…, 20 ms) never returns"))
                .as("C6: what offer(…, 20 ms) returns when the buffer stays full")
                .isFalse();
    }

    @Test
    @DisplayName("C4: nobody is left asleep, and who wakes and finds nothing waits on")
    void inAnyOrder() {
        Interleavings.defaults()
                .schedules(40)
                .run(() -> {
                    BoundedBuffer<String> buffer = new BoundedBuffer<>(1);
                    Actors.together(
                            () -> assertThat(buffer.take())
                                    .as("what take returns")
                                    .isNotNull(),
                            () -> assertThat(buffer.take())
                                    .as("what take returns")
                                    .isNotNull(),
                            () -> {
                                buffer.put("a");
                                buffer.put("b");
                            });
                })
                .assertHolds(
                        "C4: two take one item each from a buffer for one, a third puts two, and it does not go as it should. If take fails or"
                                + " returns null: look again after each wake-up, in a while. If somebody waits for ever: a notify may wake"
                                + " the wrong one, so wake all. If it is a data race: all methods need the same lock.");
    }

    @Test
    @DisplayName("C6: waking up in between doesn't make an offer's time longer")
    void timeIsNotMadeLonger() {
        Interleavings.defaults()
                .schedules(20)
                .toleratingRaces()
                .run(() -> {
                    BoundedBuffer<String> buffer = new BoundedBuffer<>(1);
                    buffer.put("a");
                    Actors.together(
                            () -> {
                                long begin = System.nanoTime();
                                boolean went = buffer.offer("b", Duration.ofSeconds(10));
                                long seconds = (System.nanoTime() - begin) / 1_000_000_000;
                                assertThat(Interleavings.isControlled() ? seconds : 0)
                                        .as("after how many seconds offer(…, 10 s) returned " + went)
                                        .isLessThan(12);
                            },
                            () -> {
                                for (int i = 0; i < 3; i++) {
                                    Thread.sleep(6_000);
                                    buffer.take(); // wakes the offer, but the room may be gone by then
                                    buffer.offer("c", Duration.ZERO);
                                }
                            });
                })
                .assertHolds(
                        "C6: offer waits too long, or for ever, when it is woken in between: take the time once, before the loop, and wait"
                                + " for what is left of it. When nothing is left don't wait: to wait(0) zero means for ever.");
    }

    @Test
    @DisplayName("C7: an interrupt ends the wait")
    void interrupted() {
        Actor<String> taker = Actor.call("taker", new BoundedBuffer<String>(1)::take);
        Stillness.settle();
        taker.interrupt();

        assertThat(taker.failure(() -> "C7: take was interrupted and waits on"))
                .as("C7: what an interrupted take throws: don't catch InterruptedException, let it out")
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("C9: size counts the items")
    void size() {
        BoundedBuffer<String> buffer = new BoundedBuffer<>(2);
        assertThat(buffer.size()).as("C9: the size of a new buffer").isZero();

        Actor.run("putter", () -> buffer.put("a")).result();

        assertThat(buffer.size()).as("C9: the size after one put").isEqualTo(1);
    }

    @Test
    @DisplayName("C10: no queue of java.util.concurrent is inside")
    void builtByHand() {
        new BoundedBuffer<>(1);

        assertThat(Bytecode.of(BoundedBuffer.class).stream()
                        .filter(use -> use.owner().matches("java\\.util\\.concurrent\\.\\w*(Queue|Deque)")))
                .as("C10: where a queue of java.util.concurrent is used: the queue that waits is what you are to build")
                .isEmpty();
    }
}
