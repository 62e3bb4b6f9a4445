package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a future")
class FutureConformanceTest {
    @BothWays
    @DisplayName("task runs once, in whatever thread, and all get its result")
    void futureTask(Way way) throws Throwable {
        way.play(() -> {
            AtomicInteger runs = new AtomicInteger();
            FutureTask<Integer> task = new FutureTask<>(runs::incrementAndGet);
            Actors.together(
                    task::run,
                    task::run,
                    () -> assertThat(task.get()).isEqualTo(1),
                    () -> assertThat(task.get(1_000, TimeUnit.SECONDS)).isEqualTo(1));
            assertThat(runs.get()).isEqualTo(1);
            assertThat(task.cancel(true)).isFalse();
        });
    }

    @BothWays
    @DisplayName("task wraps a failure, times out, and can be waited for interruptibly")
    void futureTaskFails(Way way) throws Throwable {
        way.play(() -> {
            FutureTask<Integer> task = new FutureTask<>(() -> {
                throw new Exception("boom");
            });
            assertThatThrownBy(() -> task.get(1, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            Actors waiter = new Actors()
                    .add("waiter", () -> assertThatThrownBy(task::get).isInstanceOf(InterruptedException.class))
                    .start();
            waiter.thread("waiter").interrupt();
            waiter.join();
            task.run();
            assertThatThrownBy(task::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .hasMessage("boom");
        });
    }

    @BothWays
    @DisplayName("is completed once: later tries are refused")
    void completesOnce(Way way) throws Throwable {
        way.play(() -> {
            CompletableFuture<String> future = new CompletableFuture<>();
            AtomicInteger successes = new AtomicInteger();
            Actors.together(
                    () -> successes.addAndGet(future.complete("A") ? 1 : 0),
                    () -> successes.addAndGet(future.complete("B") ? 1 : 0),
                    () -> assertThat(future.get()).isIn("A", "B"));
            assertThat(successes.get()).isEqualTo(1);
            assertThat(future.isDone()).isTrue();
            assertThat(future.getNow("none")).isNotEqualTo("none");
        });
    }

    @BothWays
    @DisplayName("combines two computed in the common pool")
    void combines(Way way) throws Throwable {
        way.play(() -> {
            CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> 1);
            CompletableFuture<Integer> two = CompletableFuture.supplyAsync(() -> 2);
            assertThat(one.thenCombine(two, Integer::sum).get().intValue()).isEqualTo(3);
            assertThat(one.applyToEither(two, x -> x).join().intValue()).isBetween(1, 2);
            assertThat(one.thenCompose(x -> CompletableFuture.supplyAsync(() -> x + 10))
                            .join()
                            .intValue())
                    .isEqualTo(11);
        });
    }

    @BothWays
    @DisplayName("chains on a pool of one's own; allOf waits for all")
    void allOf(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            List<CompletableFuture<Integer>> all = IntStream.range(0, 3)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> i * i, pool).thenApplyAsync(x -> x + 1, pool))
                    .collect(Collectors.toList());
            CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).join();
            int sum = 0;
            for (CompletableFuture<Integer> each : all) {
                sum += each.join();
            }
            assertThat(sum).isEqualTo(8);
            pool.shutdown();
        });
    }

    @BothWays
    @DisplayName("anyOf is the first that completes")
    void anyOf(Way way) throws Throwable {
        way.play(() -> {
            CompletableFuture<String> never = new CompletableFuture<>();
            CompletableFuture<String> soon = CompletableFuture.supplyAsync(() -> "soon");
            assertThat(CompletableFuture.anyOf(never, soon).join()).isEqualTo("soon");
        });
    }

    @BothWays
    @DisplayName("hands a failure down the chain, where exceptionally or handle may take it")
    void failures(Way way) throws Throwable {
        way.play(() -> {
            CompletableFuture<Integer> failed = CompletableFuture.supplyAsync(() -> {
                throw new IllegalStateException("boom");
            });
            CompletableFuture<Integer> next = failed.thenApply(x -> x + 1);
            assertThatThrownBy(next::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .hasMessage("boom");
            assertThatThrownBy(next::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .hasMessage("boom");
            assertThat(next.exceptionally(failure -> 7).join().intValue()).isEqualTo(7);
            assertThat(failed.handle((value, failure) -> failure == null ? 1 : 2)
                            .join()
                            .intValue())
                    .isEqualTo(2);
            assertThat(failed.isCompletedExceptionally()).isTrue();
        });
    }

    @BothWays
    @DisplayName("with a time limit fails at its end, or takes a value in its place")
    void limits(Way way) throws Throwable {
        way.play(() -> {
            CompletableFuture<String> late = new CompletableFuture<String>().orTimeout(1, TimeUnit.MILLISECONDS);
            assertThatThrownBy(late::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOf(TimeoutException.class);
            CompletableFuture<String> replaced =
                    new CompletableFuture<String>().completeOnTimeout("instead", 1, TimeUnit.MILLISECONDS);
            assertThat(replaced.join()).isEqualTo("instead");
            CompletableFuture<String> inTime = new CompletableFuture<String>().orTimeout(1_000, TimeUnit.SECONDS);
            inTime.complete("in time");
            assertThat(inTime.join()).isEqualTo("in time");
            assertThatThrownBy(() -> new CompletableFuture<String>().get(1, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
        });
    }

    @BothWays
    @DisplayName("may be delayed")
    void delayed(Way way) throws Throwable {
        way.play(() -> {
            long start = System.nanoTime();
            long later = CompletableFuture.supplyAsync(
                            System::nanoTime, CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS))
                    .join();
            assertThat(later - start).isGreaterThanOrEqualTo(5_000_000);
        });
    }

    @BothWays
    @DisplayName("that is cancelled throws CancellationException; its thread isn't interrupted")
    void cancel(Way way) throws Throwable {
        way.play(() -> {
            CompletableFuture<String> future = new CompletableFuture<>();
            Actors waiter = new Actors()
                    .add("waiter", () -> {
                        assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
                        assertThat(Thread.interrupted()).isFalse();
                    })
                    .start();
            assertThat(future.cancel(true)).isTrue();
            waiter.join();
            assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
            assertThat(future.isCancelled()).isTrue();
        });
    }

    @BothWays
    @DisplayName("get throws at an interrupt, join waits on")
    void interrupts(Way way) throws Throwable {
        way.play(() -> {
            CompletableFuture<String> future = new CompletableFuture<>();
            Actors waiters = new Actors()
                    .add("get", () -> assertThatThrownBy(future::get).isInstanceOf(InterruptedException.class))
                    .add("join", () -> {
                        assertThat(future.join()).isEqualTo("value");
                        assertThat(Thread.interrupted()).isTrue();
                    })
                    .start();
            waiters.thread("get").interrupt();
            waiters.thread("get").join();
            waiters.thread("join").interrupt();
            future.complete("value");
            waiters.join();
        });
    }

    @BothWays
    @DisplayName("is a CompletionStage, and runs what depends on it with what was written before")
    void stage(Way way) throws Throwable {
        way.play(() -> {
            int[] written = new int[1];
            CompletableFuture<Void> future = new CompletableFuture<>();
            CompletionStage<Void> stage = future.thenRun(() -> written[0] += 1);
            Actors.together(
                    () -> {
                        written[0] = 10;
                        future.complete(null);
                    },
                    () -> {
                        stage.toCompletableFuture().join();
                        assertThat(written[0]).isEqualTo(11);
                    });
        });
    }

    @Test
    @DisplayName(
            "dependent action runs in the completing thread in some schedules, in others in the thread that adds it")
    void whoRuns() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            CompletableFuture<String> future = new CompletableFuture<>();
            CompletableFuture<String> name = new CompletableFuture<>();
            Actors.together(
                    () -> future.complete("value"),
                    () -> future.thenAccept(
                            value -> name.complete(Thread.currentThread().getName())));
            reached.add(name.join());
        });
        assertThat(outcomes).containsExactly("A", "B");
    }
}
