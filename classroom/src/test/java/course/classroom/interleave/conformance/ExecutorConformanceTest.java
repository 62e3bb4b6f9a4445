package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an executor")
class ExecutorConformanceTest {
    @BothWays
    @DisplayName("runs every task, whatever pool it is; what came before submit is seen")
    void runsAll(Way way) throws Throwable {
        way.play(() -> {
            for (ExecutorService pool : List.of(
                    Executors.newFixedThreadPool(2),
                    Executors.newCachedThreadPool(),
                    Executors.newSingleThreadExecutor(),
                    Executors.newScheduledThreadPool(1),
                    Executors.newWorkStealingPool(2))) {
                int[] written = {1};
                AtomicInteger sum = new AtomicInteger();
                for (int i = 0; i < 3; i++) {
                    pool.execute(() -> sum.addAndGet(written[0]));
                }
                pool.shutdown();
                assertThat(pool.awaitTermination(1_000, TimeUnit.SECONDS)).isTrue();
                assertThat(sum.get()).isEqualTo(3);
            }
        });
    }

    @BothWays
    @DisplayName("of a single thread runs its tasks one after the other, in order")
    void single(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService single = Executors.newSingleThreadExecutor();
            StringBuilder order = new StringBuilder(); // used by the single thread alone
            for (int i = 1; i <= 3; i++) {
                int number = i;
                single.execute(() -> order.append(number));
            }
            assertThat(single.submit(() -> order.toString()).get()).isEqualTo("123");
            single.shutdown();
        });
    }

    @BothWays
    @DisplayName("of a fixed size runs no more at once than that")
    void fixed(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            AtomicInteger running = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            for (int i = 0; i < 4; i++) {
                pool.execute(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    running.decrementAndGet();
                });
            }
            pool.shutdown();
            assertThat(pool.awaitTermination(1_000, TimeUnit.SECONDS)).isTrue();
            assertThat(most.get()).isBetween(1, 2);
        });
    }

    @BothWays
    @DisplayName("makes its threads with the factory it is given, when it needs them")
    void factory(Way way) throws Throwable {
        way.play(() -> {
            AtomicInteger made = new AtomicInteger();
            ExecutorService pool =
                    Executors.newFixedThreadPool(2, task -> new Thread(task, "ours-" + made.incrementAndGet()));
            assertThat(made.get()).isZero();
            Callable<String> name = () -> Thread.currentThread().getName();
            assertThat(pool.submit(name).get()).isEqualTo("ours-1");
            assertThat(pool.submit(name).get()).isIn("ours-1", "ours-2");
            assertThat(made.get()).isEqualTo(2);
            pool.shutdown();
        });
    }

    @BothWays
    @DisplayName("goes on with another thread when a task run by execute() throws")
    void failingTask(Way way) throws Throwable {
        way.playWithUncaught(() -> {
            AtomicReference<String> seen = new AtomicReference<>();
            ExecutorService single = Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task);
                thread.setUncaughtExceptionHandler((dead, failure) -> seen.set(failure.getMessage()));
                return thread;
            });
            single.execute(() -> {
                throw new IllegalStateException("boom");
            });
            assertThat(single.submit(() -> "goes on").get()).isEqualTo("goes on");
            single.shutdown();
            assertThat(single.awaitTermination(1_000, TimeUnit.SECONDS)).isTrue();
            while (seen.get() == null) {
                Thread.yield(); // the thread that died may be slow to say so
            }
            assertThat(seen.get()).isEqualTo("boom");
        });
    }

    @BothWays
    @DisplayName("shutdown lets what was submitted end, and rejects what comes later")
    void shutdown(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            AtomicInteger ran = new AtomicInteger();
            pool.execute(ran::incrementAndGet);
            pool.execute(ran::incrementAndGet);
            pool.shutdown();
            assertThat(pool.isShutdown()).isTrue();
            assertThatThrownBy(() -> pool.execute(ran::incrementAndGet)).isInstanceOf(RejectedExecutionException.class);
            assertThat(pool.awaitTermination(1_000, TimeUnit.SECONDS)).isTrue();
            assertThat(pool.isTerminated()).isTrue();
            assertThat(ran.get()).isEqualTo(2);
        });
    }

    @BothWays
    @DisplayName("shutdownNow interrupts what runs and returns what never began")
    void shutdownNow(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService single = Executors.newSingleThreadExecutor();
            CountDownLatch begun = new CountDownLatch(1);
            AtomicBoolean interrupted = new AtomicBoolean();
            single.execute(() -> {
                begun.countDown();
                Waiting.sleepUntilInterrupted();
                interrupted.set(true);
            });
            single.execute(() -> interrupted.set(false));
            begun.await();
            assertThat(single.shutdownNow()).hasSize(1);
            assertThat(single.awaitTermination(1_000, TimeUnit.SECONDS)).isTrue();
            assertThat(interrupted.get()).isTrue();
        });
    }

    @BothWays
    @DisplayName("awaitTermination ends with its limit, and throws at an interrupt")
    void awaitTermination(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService pool = Executors.newCachedThreadPool();
            assertThat(pool.awaitTermination(1, TimeUnit.MILLISECONDS)).isFalse();
            Actors waiter = new Actors()
                    .add(
                            "waiter",
                            () -> assertThatThrownBy(() -> pool.awaitTermination(1, TimeUnit.DAYS))
                                    .isInstanceOf(InterruptedException.class))
                    .start();
            waiter.thread("waiter").interrupt();
            waiter.join();
            pool.shutdown();
            assertThat(pool.awaitTermination(1, TimeUnit.DAYS)).isTrue();
        });
    }

    @Test
    @DisplayName("left open is no fault: its threads wait for work")
    void leftOpen() throws Throwable {
        Way.CONTROLLED.play(
                () -> assertThat(Executors.newFixedThreadPool(1).submit(() -> 1).get())
                        .isEqualTo(1));
    }

    @BothWays
    @DisplayName("runs tasks that submit others")
    void nested(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            assertThat(pool.submit(() -> pool.submit(() -> 1).get() + 1).get()).isEqualTo(2);
            pool.shutdown();
        });
    }

    @BothWays
    @DisplayName("takes method references as tasks, and refuses null")
    void methodReferences(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService pool = Executors.newSingleThreadExecutor();
            List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
            pool.submit(list::clear).get();
            assertThat(list).isEmpty();
            assertThat(pool.submit("text"::length).get()).isEqualTo(4);
            assertThatThrownBy(() -> pool.execute(null)).isInstanceOf(NullPointerException.class);
            pool.shutdown();
        });
    }

    @Test
    @DisplayName("of two threads runs two tasks in any order: both are reached")
    void anyOrder() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            StringBuffer order = new StringBuffer();
            pool.execute(() -> order.append("A"));
            pool.execute(() -> order.append("B"));
            pool.shutdown();
            assertThat(pool.awaitTermination(1_000, TimeUnit.SECONDS)).isTrue();
            reached.add(order.toString());
        });
        assertThat(outcomes).containsExactly("AB", "BA");
    }
}
