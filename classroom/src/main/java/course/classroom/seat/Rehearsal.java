package course.classroom.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.interleave.Scenario;
import course.classroom.test.Actor;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses what most tests use, so that a JVM has it at hand when the real ones come. It judges nothing. */
@DisplayName("rehearsal")
class Rehearsal {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @DisplayName("what most tests use")
    void whatMostTestsUse(int value) {
        Rendezvous together = new Rendezvous(2);
        Actor<Integer> left = Actor.call("left", () -> meet(together, value));
        Actor<Integer> right = Actor.call("right", () -> meet(together, value));
        Stillness.settle();
        assertThat(List.of(left.result(), right.result())).as("both").containsExactly(value, value);
        assertThatThrownBy(() -> assertThat(value).as("three").isEqualTo(3))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("three");
    }

    @Test
    @DisplayName("a picture, written and read")
    void picture() throws IOException {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, "jpg", written)).isTrue();
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(written.toByteArray()));
        picture.createGraphics().drawImage(read, 0, 0, 32, 24, null);
        assertThat(read.getWidth()).isEqualTo(64);
    }

    @Test
    @DisplayName("schedules with a lock, a queue, a monitor and a latch")
    void schedules() {
        explore(() -> {
            ReentrantLock lock = new ReentrantLock();
            Actors.together(() -> use(lock), () -> use(lock));
        });
        explore(() -> {
            BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
            Actors.together(() -> queue.put(1), () -> queue.put(2), queue::take);
        });
        explore(() -> {
            Flag flag = new Flag();
            CountDownLatch seen = new CountDownLatch(1);
            Actors.together(
                    () -> {
                        flag.await();
                        seen.countDown();
                    },
                    flag::raise,
                    seen::await);
        });
    }

    @Test
    @DisplayName("a schedule that fails, told step by step")
    void failing() {
        assertThatThrownBy(() -> Interleavings.explore(() -> {
                            int[] count = {0};
                            Actors.together(() -> count[0]++, () -> count[0]++);
                        })
                        .assertHolds("an update is lost"))
                .hasMessageContaining("an update is lost");
    }

    private static void explore(Scenario scenario) {
        Interleavings.defaults().schedules(10).run(scenario).assertHolds("all goes well");
    }

    private static int meet(Rendezvous together, int value) {
        together.meet();
        return value;
    }

    private static void use(ReentrantLock lock) {
        lock.lock();
        try {
            Thread.yield();
        } finally {
            lock.unlock();
        }
    }

    /** Raised once. */
    static final class Flag {
        private boolean raised; // guarded by this

        synchronized void raise() {
            raised = true;
            notifyAll();
        }

        synchronized void await() throws InterruptedException {
            while (!raised) {
                wait();
            }
        }
    }
}
