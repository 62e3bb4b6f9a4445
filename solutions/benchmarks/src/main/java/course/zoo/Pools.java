package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Executors: results not awaited, tasks that wait for tasks, pools closed too early, and pools well used. */
final class Pools {
    private Pools() {}

    static List<Animal> animals() {
        return List.of(
                wrong(
                        "pool-not-awaited",
                        "shutdown() doesn't wait",
                        () -> inPool(Pools::notAwaited),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "pool-shared-list",
                        "the tasks add to one ArrayList",
                        () -> inPool(Pools::sharedList),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "pool-shared-sum",
                        "the tasks add to one int[]",
                        () -> inPool(Pools::sharedSum),
                        DATA_RACE,
                        FAILURE),
                wrong("pool-starved", "the task waits for one that waits for its thread", () -> Starved.play(), HANG),
                wrong(
                        "pool-shut-too-early",
                        "a task submits another after shutdown()",
                        () -> ShutTooEarly.play(),
                        FAILURE),
                wrong(
                        "pool-failure-swallowed",
                        "the failure sits in a Future nobody looks at",
                        () -> swallowing(new Swallowed()),
                        HANG),
                wrong(
                        "pool-shut-now-and-got",
                        "the dropped task's get() waits for ever",
                        () -> DroppedTask.play(),
                        HANG),
                wrong("pool-barrier-too-wide", "three meet in a pool of two", () -> meet(2), HANG),
                wrong("schedule-ends-with-failure", "no run follows a failed one", () -> EndsWithFailure.play(), HANG),
                right("pool-futures-got", "get() waits and orders", () -> inPool(Pools::futuresGot)),
                right("pool-invoke-all", "waits for all", () -> inPool(Pools::invokeAll)),
                right("pool-awaited", "awaitTermination() waits and orders", () -> inPool(Pools::awaited)),
                right("pool-completion-service", "taken as they end", () -> inPool(Pools::asTheyEnd)),
                right("pool-single-thread-confined", "one thread alone touches it", () -> Confined.play()),
                right("pool-failure-told", "get() throws what the task threw", () -> swallowing(new Told())),
                right("pool-wide-enough", "three meet in a pool of three", () -> meet(3)),
                right("pool-caller-runs", "a full pool leaves the task to the caller", () -> CallerRuns.play()),
                right("pool-cancelled", "cancel(true) interrupts the task", () -> Cancelled.play()),
                right("schedule-counted-down", "repeats until it has run twice", () -> CountedDown.play()));
    }

    /** Adds up 1 and 2 by two tasks. */
    interface Job {
        int sum(ExecutorService pool) throws Exception;
    }

    private static void inPool(Job job) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Check.equal(3, job.sum(pool));
        } finally {
            pool.shutdown();
        }
    }

    private static int notAwaited(ExecutorService pool) {
        int[] parts = new int[2];
        pool.execute(() -> parts[0] = 1);
        pool.execute(() -> parts[1] = 2);
        pool.shutdown();
        return parts[0] + parts[1];
    }

    private static int sharedList(ExecutorService pool) throws Exception {
        List<Integer> results = new ArrayList<>();
        Future<?> first = pool.submit(() -> results.add(1));
        Future<?> second = pool.submit(() -> results.add(2));
        first.get();
        second.get();
        return results.stream().mapToInt(Integer::intValue).sum();
    }

    private static int sharedSum(ExecutorService pool) throws Exception {
        int[] sum = new int[1];
        Future<?> first = pool.submit(() -> sum[0] += 1);
        Future<?> second = pool.submit(() -> sum[0] += 2);
        first.get();
        second.get();
        return sum[0];
    }

    private static int futuresGot(ExecutorService pool) throws Exception {
        Future<Integer> first = pool.submit(() -> 1);
        Future<Integer> second = pool.submit(() -> 2);
        return first.get() + second.get();
    }

    private static int invokeAll(ExecutorService pool) throws Exception {
        int sum = 0;
        List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2);
        for (Future<Integer> future : pool.invokeAll(tasks)) {
            sum += future.get();
        }
        return sum;
    }

    private static int awaited(ExecutorService pool) throws Exception {
        int[] parts = new int[2];
        pool.execute(() -> parts[0] = 1);
        pool.execute(() -> parts[1] = 2);
        pool.shutdown();
        while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
            Thread.yield();
        }
        return parts[0] + parts[1];
    }

    private static int asTheyEnd(ExecutorService pool) throws Exception {
        CompletionService<Integer> ended = new ExecutorCompletionService<>(pool);
        ended.submit(() -> 1);
        ended.submit(() -> 2);
        return ended.take().get() + ended.take().get();
    }

    static final class Starved {
        static void play() throws Exception {
            ExecutorService pool = Executors.newSingleThreadExecutor();
            try {
                Future<Integer> outer =
                        pool.submit(() -> 1 + pool.submit(() -> 1).get());
                Check.equal(2, outer.get());
            } finally {
                pool.shutdown();
            }
        }
    }

    static final class ShutTooEarly {
        static void play() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            Future<Future<Integer>> outer = pool.submit(() -> pool.submit(() -> 1));
            pool.shutdown();
            Check.equal(1, outer.get().get());
        }
    }

    interface Telling {
        void run(ExecutorService pool, CountDownLatch done) throws Exception;
    }

    private static void swallowing(Telling telling) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            telling.run(pool, new CountDownLatch(1));
        } finally {
            pool.shutdown();
        }
    }

    private static void failAndCountDown(CountDownLatch done) {
        if (done.getCount() > 0) {
            throw new IllegalStateException("this one fails");
        }
        done.countDown();
    }

    static final class Swallowed implements Telling {
        @Override
        public void run(ExecutorService pool, CountDownLatch done) throws Exception {
            pool.submit(() -> failAndCountDown(done));
            done.await();
        }
    }

    static final class Told implements Telling {
        @Override
        public void run(ExecutorService pool, CountDownLatch done) throws Exception {
            Future<?> task = pool.submit(() -> failAndCountDown(done));
            try {
                task.get();
                Check.that(false, "the failure was not told");
            } catch (ExecutionException expected) {
                Check.equal("this one fails", expected.getCause().getMessage());
            }
        }
    }

    static final class DroppedTask {
        static void play() throws Exception {
            ExecutorService pool = Executors.newSingleThreadExecutor();
            pool.submit(() -> 1);
            Future<Integer> second = pool.submit(() -> 2);
            pool.shutdownNow();
            second.get();
        }
    }

    private static void meet(int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch allThere = new CountDownLatch(3);
        try {
            List<Future<?>> tasks = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                tasks.add(pool.submit(() -> {
                    allThere.countDown();
                    allThere.await();
                    return null;
                }));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    static final class Confined {
        private int value; // touched by the pool's one thread alone

        static void play() throws Exception {
            Confined confined = new Confined();
            ExecutorService pool = Executors.newSingleThreadExecutor();
            try {
                pool.execute(() -> confined.value += 1);
                pool.execute(() -> confined.value += 2);
                Check.equal(3, pool.submit(() -> confined.value).get());
            } finally {
                pool.shutdown();
            }
        }
    }

    static final class CallerRuns {
        static void play() throws Exception {
            AtomicInteger done = new AtomicInteger();
            ExecutorService pool = new ThreadPoolExecutor(
                    1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new ThreadPoolExecutor.CallerRunsPolicy());
            for (int i = 0; i < 3; i++) {
                pool.execute(done::incrementAndGet);
            }
            pool.shutdown();
            while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
                Thread.yield();
            }
            Check.equal(3, done.get());
        }
    }

    static final class Cancelled {
        static void play() throws Exception {
            ExecutorService pool = Executors.newSingleThreadExecutor();
            CountDownLatch never = new CountDownLatch(1);
            Future<?> task = pool.submit(() -> {
                never.await();
                return null;
            });
            Check.that(task.cancel(true), "not cancelled");
            pool.shutdown();
            while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
                Thread.yield();
            }
        }
    }

    static final class EndsWithFailure {
        static void play() throws Exception {
            ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
            CountDownLatch twice = new CountDownLatch(2);
            clock.scheduleAtFixedRate(() -> failAndCountDown(twice), 1, 1, TimeUnit.MILLISECONDS);
            twice.await();
        }
    }

    static final class CountedDown {
        static void play() throws Exception {
            ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
            CountDownLatch twice = new CountDownLatch(2);
            clock.scheduleAtFixedRate(twice::countDown, 1, 1, TimeUnit.MILLISECONDS);
            twice.await();
            clock.shutdownNow();
        }
    }
}
