// Mistake: the caller tests too, beside all the threads.
// Caught by: C3 "the caller, where it tests too"
package course.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
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
        LongAdder accepted = new LongAdder();
        Runnable work = () -> {
            for (long number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
                if (test.test((int) number)) {
                    accepted.increment();
                }
            }
        };
        List<Thread> others = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(work);
            thread.start();
            others.add(thread);
        }
        work.run();
        boolean interrupted = false;
        for (Thread thread : others) {
            interrupted |= joinToTheEnd(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return accepted.sum();
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
