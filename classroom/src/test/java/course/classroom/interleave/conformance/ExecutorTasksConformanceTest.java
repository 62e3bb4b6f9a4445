package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;

@DisplayName("tasks of an executor")
class ExecutorTasksConformanceTest {
    @BothWays
    @DisplayName("invokeAll waits for all and keeps their order")
    void invokeAll(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2, () -> 3);
            int expected = 1;
            for (Future<Integer> result : pool.invokeAll(tasks)) {
                assertThat(result.isDone()).isTrue();
                assertThat(result.get()).isEqualTo(expected++);
            }
            pool.shutdown();
        });
    }

    @BothWays
    @DisplayName("invokeAll with a limit cancels what hasn't ended")
    void invokeAllWithLimit(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            Callable<Integer> endless = () -> {
                new CountDownLatch(1).await();
                return 1;
            };
            List<Future<Integer>> results = pool.invokeAll(List.of(endless, endless), 2, TimeUnit.MILLISECONDS);
            assertThat(results).allMatch(Future::isCancelled);
            pool.shutdown();
            assertThat(pool.awaitTermination(1_000, TimeUnit.SECONDS)).isTrue();
        });
    }

    @BothWays
    @DisplayName("invokeAny returns what succeeds, and throws ExecutionException if none does")
    void invokeAny(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            Callable<Integer> fails = () -> {
                throw new IllegalStateException("boom");
            };
            assertThat(pool.invokeAny(List.of(fails, () -> 2, () -> 3))).isIn(2, 3);
            assertThatThrownBy(() -> pool.invokeAny(List.of(fails, fails))).isInstanceOf(ExecutionException.class);
            pool.shutdown();
        });
    }

    @BothWays
    @DisplayName("a failure comes out of get() as the cause of an ExecutionException")
    void failure(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService pool = Executors.newSingleThreadExecutor();
            Future<?> result = pool.submit((Runnable) () -> {
                throw new IllegalStateException("boom");
            });
            assertThatThrownBy(result::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("boom");
            assertThat(result.isDone()).isTrue();
            assertThat(result.isCancelled()).isFalse();
            pool.shutdown();
        });
    }

    @BothWays
    @DisplayName("get with a limit throws TimeoutException, and the task goes on")
    void getWithLimit(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService pool = Executors.newSingleThreadExecutor();
            CountDownLatch end = new CountDownLatch(1);
            Future<String> result = pool.submit(() -> {
                end.await();
                return "done";
            });
            assertThatThrownBy(() -> result.get(1, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(result.isDone()).isFalse();
            end.countDown();
            assertThat(result.get(1_000, TimeUnit.SECONDS)).isEqualTo("done");
            pool.shutdown();
        });
    }

    @BothWays
    @DisplayName("cancel(true) interrupts the task that runs; get throws CancellationException")
    void cancel(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService pool = Executors.newSingleThreadExecutor();
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch interrupted = new CountDownLatch(1);
            Future<?> result = pool.submit(() -> {
                begun.countDown();
                Waiting.sleepUntilInterrupted();
                interrupted.countDown();
            });
            begun.await();
            assertThat(result.cancel(true)).isTrue();
            assertThat(result.cancel(true)).isFalse();
            interrupted.await();
            assertThatThrownBy(result::get).isInstanceOf(CancellationException.class);
            assertThat(result.isCancelled()).isTrue();
            pool.shutdown();
        });
    }

    @BothWays
    @DisplayName("cancel before its turn keeps a task from running")
    void cancelBefore(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService single = Executors.newSingleThreadExecutor();
            CountDownLatch end = new CountDownLatch(1);
            AtomicInteger ran = new AtomicInteger();
            single.submit(() -> {
                end.await();
                return null;
            });
            Future<?> waiting = single.submit(ran::incrementAndGet);
            assertThat(waiting.cancel(false)).isTrue();
            end.countDown();
            single.shutdown();
            assertThat(single.awaitTermination(1_000, TimeUnit.SECONDS)).isTrue();
            assertThat(ran.get()).isZero();
        });
    }

    @BothWays
    @DisplayName("a completion service gives results as they come")
    void completionService(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            CompletionService<Integer> service = new ExecutorCompletionService<>(pool);
            CountDownLatch firstTaken = new CountDownLatch(1);
            service.submit(() -> {
                firstTaken.await();
                return 1;
            });
            service.submit(() -> 2);
            assertThat(service.take().get()).isEqualTo(2);
            assertThat(service.poll()).isNull();
            firstTaken.countDown();
            assertThat(service.take().get()).isEqualTo(1);
            pool.shutdown();
        });
    }

    @BothWays
    @DisplayName("a scheduled task runs after its delay, a repeated one again and again until cancelled")
    void scheduled(Way way) throws Throwable {
        way.play(() -> {
            ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
            long start = System.nanoTime();
            ScheduledFuture<Long> later = pool.schedule(System::nanoTime, 5, TimeUnit.MILLISECONDS);
            assertThat(later.get() - start).isGreaterThanOrEqualTo(5_000_000);
            for (boolean atFixedRate : new boolean[] {true, false}) {
                CountDownLatch three = new CountDownLatch(3);
                ScheduledFuture<?> repeated = atFixedRate
                        ? pool.scheduleAtFixedRate(three::countDown, 0, 1, TimeUnit.MILLISECONDS)
                        : pool.scheduleWithFixedDelay(three::countDown, 1, 1, TimeUnit.MILLISECONDS);
                three.await();
                assertThat(repeated.cancel(false)).isTrue();
                assertThatThrownBy(repeated::get).isInstanceOf(CancellationException.class);
            }
            pool.shutdown();
            assertThat(pool.awaitTermination(1_000, TimeUnit.SECONDS)).isTrue();
        });
    }

    @BothWays
    @DisplayName("shutdown of a scheduled pool runs the delayed tasks still, but not the repeated ones")
    void scheduledShutdown(Way way) throws Throwable {
        way.play(() -> {
            ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
            AtomicInteger ran = new AtomicInteger();
            pool.schedule(ran::incrementAndGet, 2, TimeUnit.MILLISECONDS);
            pool.scheduleAtFixedRate(() -> ran.addAndGet(10), 1, 1, TimeUnit.DAYS);
            pool.shutdown();
            assertThat(pool.awaitTermination(1_000, TimeUnit.SECONDS)).isTrue();
            assertThat(ran.get()).isEqualTo(1);
        });
    }

    @BothWays
    @DisplayName("a full pool has them run by the caller, or rejects them, as it is told")
    void full(Way way) throws Throwable {
        way.play(() -> {
            CountDownLatch end = new CountDownLatch(1);
            ThreadPoolExecutor pool =
                    new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<Runnable>(1));
            pool.submit(() -> {
                end.await();
                return null;
            });
            pool.execute(() -> {});
            assertThatThrownBy(() -> pool.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
            pool.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
            Thread[] ranBy = new Thread[1];
            pool.execute(() -> ranBy[0] = Thread.currentThread());
            assertThat(ranBy[0]).isSameAs(Thread.currentThread());
            pool.setRejectedExecutionHandler((task, full) -> task.run());
            pool.execute(() -> ranBy[0] = null);
            assertThat(ranBy[0]).isNull();
            end.countDown();
            pool.shutdown();
            assertThat(pool.awaitTermination(1_000, TimeUnit.SECONDS)).isTrue();
        });
    }

    @BothWays
    @DisplayName("a pool's hooks stand before and after each, and at the end")
    void hooks(Way way) throws Throwable {
        way.play(() -> {
            Counting pool = new Counting();
            for (int i = 0; i < 3; i++) {
                pool.execute(pool.ran::incrementAndGet);
            }
            pool.shutdown();
            assertThat(pool.awaitTermination(1_000, TimeUnit.SECONDS)).isTrue();
            assertThat(pool.ran.get()).isEqualTo(3);
            assertThat(pool.before.get()).isEqualTo(3);
            assertThat(pool.after.get()).isEqualTo(3);
            assertThat(pool.ends.get()).isEqualTo(1);
            assertThat(pool.getCompletedTaskCount()).isEqualTo(3);
        });
    }

    @BothWays
    @DisplayName("idle threads end after their time, as far as they are more than the core")
    void keepAlive(Way way) throws Throwable {
        way.play(() -> {
            ThreadPoolExecutor pool =
                    new ThreadPoolExecutor(1, 1, 1, TimeUnit.MILLISECONDS, new ArrayBlockingQueue<Runnable>(1));
            pool.allowCoreThreadTimeOut(true);
            assertThat(pool.submit(() -> 1).get()).isEqualTo(1);
            while (pool.getPoolSize() > 0) {
                Thread.sleep(1);
            }
            assertThat(pool.submit(() -> 2).get()).isEqualTo(2);
            pool.shutdown();
        });
    }

    private static final class Counting extends ThreadPoolExecutor {
        private final AtomicInteger before = new AtomicInteger();
        private final AtomicInteger after = new AtomicInteger();
        private final AtomicInteger ran = new AtomicInteger();
        private final AtomicInteger ends = new AtomicInteger();

        Counting() {
            super(2, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(4));
        }

        @Override
        protected void beforeExecute(Thread thread, Runnable task) {
            before.incrementAndGet();
        }

        @Override
        protected void afterExecute(Runnable task, Throwable failure) {
            after.incrementAndGet();
        }

        @Override
        protected void terminated() {
            ends.incrementAndGet();
        }
    }
}
