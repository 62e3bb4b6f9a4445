// Right answer: a pool of its own; an interrupted call stops it and throws.
package course.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;

public class PrimeCounter {
    private PrimeCounter() {}

    public static long count(int from, int to, int threads) {
        return count(from, to, threads, PrimeCounter::isPrime);
    }

    public static long count(int from, int to, int threads, IntPredicate test) {
        Objects.requireNonNull(test, "test");
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread, not " + threads);
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Long>> slices = new ArrayList<>();
            long numbers = Math.max(0L, (long) to - from);
            for (int i = 0; i < threads; i++) {
                long begin = from + numbers * i / threads;
                long end = from + numbers * (i + 1) / threads;
                slices.add(() -> slice(begin, end, test));
            }
            long sum = 0;
            for (Future<Long> slice : pool.invokeAll(slices)) {
                sum += slice.get();
            }
            return sum;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while counting", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static long slice(long begin, long end, IntPredicate test) {
        long accepted = 0;
        for (long number = begin; number < end; number++) {
            if (test.test((int) number)) {
                accepted++;
            }
        }
        return accepted;
    }

    private static boolean isPrime(int number) {
        for (long divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return number >= 2;
    }
}
