// Right answer: threads take blocks of 500 numbers, and add what they found under a lock. A latch tells the end.
package course.threads;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
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
        Blocks blocks = new Blocks(from, to);
        CountDownLatch ended = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            new Thread(() -> {
                        try {
                            blocks.work(test);
                        } finally {
                            ended.countDown();
                        }
                    })
                    .start();
        }
        boolean interrupted = Thread.interrupted();
        while (true) {
            try {
                ended.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return blocks.total();
    }

    private static final class Blocks {
        private static final int SIZE = 500;
        private final Object lock = new Object();
        private final long to;
        private long next; // guarded by lock
        private long total; // guarded by lock

        Blocks(int from, int to) {
            next = from;
            this.to = to;
        }

        void work(IntPredicate test) {
            while (true) {
                long begin;
                synchronized (lock) {
                    if (next >= to) {
                        return;
                    }
                    begin = next;
                    next += SIZE;
                }
                long accepted = 0;
                for (long number = begin; number < Math.min(begin + SIZE, to); number++) {
                    accepted += test.test((int) number) ? 1 : 0;
                }
                synchronized (lock) {
                    total += accepted;
                }
            }
        }

        long total() {
            synchronized (lock) {
                return total;
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
