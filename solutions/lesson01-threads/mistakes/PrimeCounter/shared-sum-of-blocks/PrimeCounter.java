// Mistake: threads take blocks of numbers and add up without a lock.
// Caught by: C1 "a block of numbers each"
// May also fail: C4
package course.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
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
        AtomicLong next = new AtomicLong(from);
        long[] total = new long[1];
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                for (long begin = next.getAndAdd(1000); begin < to; begin = next.getAndAdd(1000)) {
                    long accepted = 0;
                    for (long number = begin; number < Math.min(begin + 1000, to); number++) {
                        accepted += test.test((int) number) ? 1 : 0;
                    }
                    total[0] += accepted;
                }
            });
            thread.start();
            workers.add(thread);
        }
        boolean interrupted = false;
        for (Thread thread : workers) {
            interrupted |= joinToTheEnd(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return total[0];
    }

    private static boolean joinToTheEnd(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
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
