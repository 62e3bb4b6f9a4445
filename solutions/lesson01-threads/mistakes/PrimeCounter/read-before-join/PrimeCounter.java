// Mistake: adds up the counts before the threads are joined.
// Caught by: C1 "read before its thread is joined"
// May also fail: C4, C5
package course.threads;

import java.util.Objects;
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
        long[] counts = new long[threads];
        for (int i = 0; i < threads; i++) {
            int mine = i;
            new Thread(() -> {
                        for (long number = (long) from + mine; number < to; number += threads) {
                            if (test.test((int) number)) {
                                counts[mine]++;
                            }
                        }
                    })
                    .start();
        }
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
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
