package course.classroom.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** No dump of the JVM shows a virtual thread; the watchdog has to tell from their carriers and their timer whether one moves. */
@DisplayName("Stillness with virtual threads")
class VirtualThreadStillnessTest {
    @Test
    @DisplayName("one that computes is not still")
    void computing() {
        Actor.run(
                        "waiter",
                        () -> Thread.startVirtualThread(VirtualThreadStillnessTest::compute)
                                .join())
                .result();
    }

    @Test
    @DisplayName("one that sleeps is not still")
    void sleeping() {
        Actor.run(
                        "waiter",
                        () -> Thread.startVirtualThread(() -> sleep(Duration.ofMillis(1_500)))
                                .join())
                .result();
    }

    @Test
    @DisplayName("those that wait for each other are")
    void waiting() {
        CountDownLatch never = new CountDownLatch(1);
        Actor<Void> waiter = Actor.run(
                "waiter",
                () -> Thread.startVirtualThread(() -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        })
                        .join());

        assertThatThrownBy(() -> waiter.result(() -> "C1: waits for ever"))
                .isInstanceOf(StuckError.class)
                .hasMessageContaining("waiter waits");
        never.countDown();
        waiter.result();
    }

    @Test
    @DisplayName("sleeping ones after a wait are not still")
    void sleepingOneAfterAnother() {
        Actor.run("waiter", () -> {
                    for (int i = 0; i < 12; i++) {
                        Thread.startVirtualThread(() -> sleep(Duration.ofMillis(100)))
                                .join();
                    }
                })
                .result();
    }

    @Test
    @DisplayName("one that spins, or sleeps and looks, does not rest")
    void requiresRest() {
        for (Runnable pause : List.<Runnable>of(Thread::onSpinWait, Thread::yield, () -> sleep(Duration.ofMillis(2)))) {
            AtomicBoolean ended = new AtomicBoolean();
            Thread looking = Thread.startVirtualThread(() -> {
                while (!ended.get()) {
                    pause.run();
                }
            });
            try {
                assertThatThrownBy(() -> Stillness.require("C4"))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageStartingWith("C4: a virtual thread spins or polls");
            } finally {
                ended.set(true);
            }
            join(looking);
        }
    }

    @Test
    @DisplayName("those that wait do rest, and a test that settles has waited for them to begin to")
    void rests() {
        CountDownLatch never = new CountDownLatch(1);
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            waiting.add(Thread.startVirtualThread(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }

        Stillness.settle();
        assertThat(waiting).extracting(Thread::getState).containsOnly(Thread.State.WAITING);
        Stillness.require("C4");

        never.countDown();
        waiting.forEach(VirtualThreadStillnessTest::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void compute() {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < 1_500_000_000L) {
            Thread.onSpinWait();
        }
    }

    private static void sleep(Duration nap) {
        try {
            Thread.sleep(nap);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
