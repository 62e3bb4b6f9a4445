// Right answer: a parallel stream, run by a fork-join pool of as many threads.
package course.threads;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> IntStream.range(from, Math.max(from, to))
                            .parallel()
                            .filter(test)
                            .count())
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
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
