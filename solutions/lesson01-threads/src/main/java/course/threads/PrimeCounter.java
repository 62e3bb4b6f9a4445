package course.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Exercise 1.7, model answer: a slice of the range for each thread, which counts for itself. The counts are added up once their threads
 * are joined, so nothing that changes is shared.
 */
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
        long numbers = Math.max(0, (long) to - from);
        long parts = Math.min(threads, numbers); // a thread without a number would have nothing to do
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            // Neighbours compute the seam between them alike, so no number is lost there or tested twice.
            Slice slice = new Slice(from + numbers * i / parts, from + numbers * (i + 1) / parts, test);
            slice.start();
            slices.add(slice);
        }
        return sum(slices);
    }

    private static long sum(List<Slice> slices) {
        long sum = 0;
        boolean interrupted = false;
        for (Slice slice : slices) {
            interrupted |= joinToTheEnd(slice);
            sum += slice.count;
        }
        if (interrupted) {
            Thread.currentThread().interrupt(); // whoever called may want to know
        }
        return sum;
    }

    /** Waits on when interrupted, and tells whether it was. */
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

    private static final class Slice extends Thread {
        private final long from;
        private final long to;
        private final IntPredicate test;
        private long count; // written by this thread alone, read once it is joined

        Slice(long from, long to, IntPredicate test) {
            this.from = from;
            this.to = to;
            this.test = test;
        }

        @Override
        public void run() {
            long accepted = 0;
            for (long number = from; number < to; number++) {
                if (test.test((int) number)) {
                    accepted++;
                }
            }
            count = accepted;
        }
    }
}
