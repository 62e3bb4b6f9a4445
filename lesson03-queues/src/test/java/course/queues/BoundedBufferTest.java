package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
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
    @DisplayName("C9: size counts the items")
    void size() {
        BoundedBuffer<String> buffer = new BoundedBuffer<>(2);
        assertThat(buffer.size()).as("C9: the size of a new buffer").isZero();

        Actor.run("putter", () -> buffer.put("a")).result();

        assertThat(buffer.size()).as("C9: the size after one put").isEqualTo(1);
    }
}
