package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;

@DisplayName("SynchronousQueue")
class SynchronousQueueConformanceTest {
    @BothWays
    @DisplayName("hands each item from hand to hand, fair or not")
    void handsOver(Way way) throws Throwable {
        way.play(() -> {
            for (boolean fair : new boolean[] {false, true}) {
                SynchronousQueue<Integer> queue = new SynchronousQueue<>(fair);
                Actors.together(
                        () -> {
                            queue.put(1);
                            queue.put(2);
                        },
                        () -> {
                            assertThat(queue.take()).isEqualTo(1);
                            assertThat(queue.take()).isEqualTo(2);
                        });
            }
        });
    }

    @BothWays
    @DisplayName("keeps nothing: no size, no peek, offer and poll fail unless another waits")
    void keepsNothing(Way way) throws Throwable {
        way.play(() -> {
            SynchronousQueue<Integer> queue = new SynchronousQueue<>();
            assertThat(queue.offer(1)).isFalse();
            assertThat(queue.poll()).isNull();
            assertThat(queue.peek()).isNull();
            assertThat(queue.size() + queue.remainingCapacity()).isZero();
            assertThat(queue.offer(1, 1, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(queue.poll(1, TimeUnit.MILLISECONDS)).isNull();
        });
    }

    @BothWays
    @DisplayName("makes put wait for the taker")
    void putWaits(Way way) throws Throwable {
        way.play(() -> {
            SynchronousQueue<Integer> queue = new SynchronousQueue<>();
            Actors putter = new Actors().add("putter", () -> queue.put(1)).start();
            Waiting.until(putter.thread("putter"), Thread.State.WAITING);
            assertThat(queue.poll(1_000, TimeUnit.SECONDS)).isEqualTo(1);
            putter.join();
        });
    }

    @BothWays
    @DisplayName("take and put throw at an interrupt, with the flag cleared")
    void interrupts(Way way) throws Throwable {
        way.play(() -> {
            SynchronousQueue<Integer> queue = new SynchronousQueue<>();
            Actors taker = new Actors()
                    .add("taker", () -> {
                        assertThatThrownBy(queue::take).isInstanceOf(InterruptedException.class);
                        assertThat(Thread.interrupted()).isFalse();
                    })
                    .start();
            taker.thread("taker").interrupt();
            taker.join();
            assertThat(queue.offer(1)).isFalse();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> queue.put(1)).isInstanceOf(InterruptedException.class);
        });
    }
}
