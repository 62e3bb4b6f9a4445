// Mistake: the count of an empty range is negative, since it subtracts.
// Caught by: C1 "which is empty"
package course.threads;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
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
        int size = (to - from + threads - 1) / threads;
        if (size < 0) {
            return to - from;
        }
        List<CompletableFuture<Long>> slices = IntStream.range(0, threads)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> IntStream.range(Math.min(to, from + i * size), Math.min(to, from + (i + 1) * size))
                                .filter(test)
                                .count(),
                        task -> new Thread(task).start()))
                .toList();
        return slices.stream().mapToLong(CompletableFuture::join).sum();
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
