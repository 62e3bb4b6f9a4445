package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LatchAndBarrierConformanceTest {
    @Nested
    @DisplayName("CountDownLatch")
    class Latch {
        @BothWays
        @DisplayName("opens at 0, for all that wait and all that come later; what came before is seen")
        void opens(Way way) throws Throwable {
            way.play(() -> {
                CountDownLatch latch = new CountDownLatch(2);
                int[] written = new int[2];
                Actors.Act waits = () -> {
                    latch.await();
                    assertThat(written[0] + written[1]).isEqualTo(3);
                };
                Actors.together(
                        waits,
                        waits,
                        () -> {
                            written[0] = 1;
                            latch.countDown();
                        },
                        () -> {
                            written[1] = 2;
                            latch.countDown();
                        });
                latch.countDown();
                assertThat(latch.getCount()).isZero();
                latch.await();
            });
        }

        @BothWays
        @DisplayName("is waited for with a limit")
        void timesOut(Way way) throws Throwable {
            way.play(() -> {
                CountDownLatch latch = new CountDownLatch(1);
                assertThat(latch.await(1, TimeUnit.MILLISECONDS)).isFalse();
                assertThat(latch.await(0, TimeUnit.SECONDS)).isFalse();
                Actors opener = new Actors().add("opener", latch::countDown).start();
                assertThat(latch.await(1_000, TimeUnit.SECONDS)).isTrue();
                opener.join();
            });
        }

        @BothWays
        @DisplayName("is waited for interruptibly; an interrupt before counts, though it is open")
        void interruptibly(Way way) throws Throwable {
            way.play(() -> {
                CountDownLatch latch = new CountDownLatch(1);
                Actors waiter = new Actors()
                        .add("waiter", () -> assertThatThrownBy(latch::await).isInstanceOf(InterruptedException.class));
                waiter.start();
                waiter.thread("waiter").interrupt();
                waiter.join();
                latch.countDown();
                Thread.currentThread().interrupt();
                assertThatThrownBy(latch::await).isInstanceOf(InterruptedException.class);
                assertThat(Thread.interrupted()).isFalse();
            });
        }

        @BothWays
        @DisplayName("refuses a negative count")
        void refuses(Way way) throws Throwable {
            way.play(() -> {
                assertThatThrownBy(() -> new CountDownLatch(-1)).isInstanceOf(IllegalArgumentException.class);
                new CountDownLatch(0).await();
            });
        }
    }

    @Nested
    @DisplayName("CyclicBarrier")
    class Barrier {
        @BothWays
        @DisplayName("opens when all have come, after its action, and each comes to know who came when")
        void opens(Way way) throws Throwable {
            way.play(() -> {
                int[] parts = new int[3];
                int[] sum = new int[1];
                StringBuffer arrivals = new StringBuffer();
                CyclicBarrier barrier = new CyclicBarrier(3, () -> sum[0] = parts[0] + parts[1] + parts[2]);
                Actors actors = new Actors();
                for (int i = 0; i < 3; i++) {
                    int part = i;
                    actors.add("part " + part, () -> {
                        parts[part] = 1;
                        arrivals.append(barrier.await());
                        assertThat(sum[0]).isEqualTo(3);
                    });
                }
                actors.play();
                assertThat(arrivals.toString().chars().sorted().toArray()).containsExactly('0', '1', '2');
            });
        }

        @BothWays
        @DisplayName("closes again behind them")
        void isCyclic(Way way) throws Throwable {
            way.play(() -> {
                int[] rounds = new int[1];
                CyclicBarrier barrier = new CyclicBarrier(2, () -> rounds[0]++);
                Actors.Act threeRounds = () -> {
                    for (int round = 1; round <= 3; round++) {
                        barrier.await();
                        barrier.await();
                        assertThat(rounds[0]).isBetween(2 * round, 2 * round + 1);
                    }
                };
                Actors.together(threeRounds, threeRounds);
                assertThat(rounds[0]).isEqualTo(6);
            });
        }

        @BothWays
        @DisplayName("breaks for all when one is interrupted, and stays broken until reset")
        void breaks(Way way) throws Throwable {
            way.play(() -> {
                CyclicBarrier barrier = new CyclicBarrier(3);
                Actors actors = new Actors()
                        .add(
                                "interrupted",
                                () -> assertThatThrownBy(barrier::await).isInstanceOf(InterruptedException.class))
                        .add(
                                "other",
                                () -> assertThatThrownBy(barrier::await).isInstanceOf(BrokenBarrierException.class))
                        .start();
                actors.thread("interrupted").interrupt();
                actors.join();
                assertThat(barrier.isBroken()).isTrue();
                assertThatThrownBy(barrier::await).isInstanceOf(BrokenBarrierException.class);
                barrier.reset();
                assertThat(barrier.isBroken()).isFalse();
                Actors.together(barrier::await, barrier::await, barrier::await);
            });
        }

        @BothWays
        @DisplayName("breaks when one's time limit ends")
        void timesOut(Way way) throws Throwable {
            way.play(() -> {
                CyclicBarrier barrier = new CyclicBarrier(3);
                Actors.together(
                        () -> assertThatThrownBy(() -> barrier.await(1, TimeUnit.MILLISECONDS))
                                .isInstanceOfAny(TimeoutException.class, BrokenBarrierException.class),
                        () -> assertThatThrownBy(() -> barrier.await(1, TimeUnit.MILLISECONDS))
                                .isInstanceOfAny(TimeoutException.class, BrokenBarrierException.class));
                assertThat(barrier.isBroken()).isTrue();
            });
        }

        @BothWays
        @DisplayName("breaks when its action fails, whose failure the last to come gets")
        void failingAction(Way way) throws Throwable {
            way.play(() -> {
                CyclicBarrier barrier = new CyclicBarrier(2, () -> {
                    throw new IllegalStateException("the action fails");
                });
                Actors first = new Actors()
                        .add(
                                "first",
                                () -> assertThatThrownBy(barrier::await).isInstanceOf(BrokenBarrierException.class))
                        .start();
                Waiting.until(first.thread("first"), Thread.State.WAITING);
                assertThatThrownBy(barrier::await).hasMessage("the action fails");
                first.join();
            });
        }

        @BothWays
        @DisplayName("that is reset sends those that wait away with BrokenBarrierException")
        void reset(Way way) throws Throwable {
            way.play(() -> {
                CyclicBarrier barrier = new CyclicBarrier(2);
                Actors waiter = new Actors()
                        .add(
                                "waiter",
                                () -> assertThatThrownBy(barrier::await).isInstanceOf(BrokenBarrierException.class))
                        .start();
                while (barrier.getNumberWaiting() == 0) {
                    Thread.sleep(1);
                }
                barrier.reset();
                waiter.join();
                assertThat(barrier.isBroken()).isFalse();
                assertThat(barrier.getParties()).isEqualTo(2);
            });
        }
    }

    @Test
    @DisplayName("a barrier is come to in any order: both are reached")
    void anyOrder() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            CyclicBarrier barrier = new CyclicBarrier(2);
            Actors.together(() -> reached.add("A comes with " + barrier.await() + " to come"), barrier::await);
        });
        assertThat(outcomes).containsExactly("A comes with 0 to come", "A comes with 1 to come");
    }
}
