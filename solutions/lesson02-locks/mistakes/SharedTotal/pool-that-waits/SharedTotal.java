// Mistake: a pool, but each loop is awaited before the next one is submitted.
// Caught by: C4 "only 1 of four threads is started"
package course.locks;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class SharedTotal {
    private long sum; // guarded by this

    public synchronized void add(long amount) {
        sum += amount;
    }

    public synchronized long total() {
        return sum;
    }

    public static long addAndSubtract(int count) throws InterruptedException {
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative: " + count);
        }
        SharedTotal total = new SharedTotal();
        List<Thread> loops =
                List.of(loop(total, 2, count), loop(total, 3, count), loop(total, -4, count), loop(total, -1, count));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Thread loop : loops) {
                pool.submit(loop).get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return total.total();
    }

    private static Thread loop(SharedTotal total, long amount, int count) {
        return new Thread(
                () -> {
                    for (int i = 0; i < count; i++) {
                        total.add(amount);
                    }
                });
    }
}
