// Mistake: the common pool has as many threads as there are processors, whatever was asked for.
// Caught by: C3 "let nothing else limit their number"
// May also fail: C2, C4, C5
package course.threads;

import java.util.Objects;
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
        return IntStream.range(from, Math.max(from, to)).parallel().filter(test).count();
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
