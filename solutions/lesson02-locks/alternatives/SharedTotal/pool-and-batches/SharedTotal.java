// Right answer: a pool of four, a LongAdder under a lock, and loops that add up by themselves first.
package course.locks;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

public class SharedTotal {
    private final LongAdder sum = new LongAdder(); // guarded by this

    public synchronized void add(long amount) {
        sum.add(amount);
    }

    public synchronized long total() {
        return sum.sum();
    }

    public static long addAndSubtract(int count) throws InterruptedException {
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative: " + count);
        }
        SharedTotal total = new SharedTotal();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            pool.invokeAll(List.of(
                    loop(total, 2, count), loop(total, 3, count), loop(total, -4, count), loop(total, -1, count)));
        } finally {
            pool.shutdownNow();
        }
        return total.total();
    }

    private static Callable<Object> loop(SharedTotal total, long amount, int count) {
        return () -> {
            long own = 0;
            for (int i = 0; i < count; i++) {
                own += amount;
            }
            total.add(own);
            return null;
        };
    }
}
