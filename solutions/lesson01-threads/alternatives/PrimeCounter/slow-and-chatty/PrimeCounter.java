// Right answer: waits a moment at every turn, and says what it does.
package course.threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
        List<Integer> found = Collections.synchronizedList(new ArrayList<>());
        List<Thread> workers = new ArrayList<>();
        int rest = Math.max(0, to - from);
        int begin = from;
        for (int i = 0; i < threads; i++) {
            int share = rest / (threads - i);
            rest -= share;
            int first = begin;
            begin += share;
            Thread worker = new Thread(
                    () -> {
                        System.out.printf(
                                Locale.ENGLISH,
                                "%s begins at %d%n",
                                Thread.currentThread().getName(),
                                first);
                        Thread.yield();
                        for (int number = first; number < first + share; number++) {
                            if (test.test(number)) {
                                found.add(number);
                            }
                        }
                        System.out.println(Thread.currentThread().getName() + " ends");
                    },
                    "prime counter " + i);
            workers.add(worker);
        }
        workers.forEach(Thread::start);
        try {
            for (Thread worker : workers) {
                worker.join();
                System.out.println("joined " + worker.getName());
            }
        } catch (InterruptedException e) {
            System.out.println("interrupted: the count is given up");
            Thread.currentThread().interrupt();
            workers.forEach(Thread::interrupt);
            throw new RuntimeException(e);
        }
        return found.size();
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
