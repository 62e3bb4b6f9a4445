// Mistake: a part of the sum for each thread, added up by the reader.
// Caught by: C2 "put together from parts"
package course.locks;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

public class SharedTotal {
    private final AtomicLongArray parts = new AtomicLongArray(16);

    public void add(long amount) {
        parts.addAndGet((int) (Thread.currentThread().getId() % 16), amount);
    }

    public long total() {
        long sum = 0;
        for (int i = 0; i < parts.length(); i++) {
            sum += parts.get(i);
        }
        return sum;
    }

    public static long addAndSubtract(int count) throws InterruptedException {
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative: " + count);
        }
        SharedTotal total = new SharedTotal();
        List<Thread> loops =
                List.of(loop(total, 2, count), loop(total, 3, count), loop(total, -4, count), loop(total, -1, count));
        for (Thread loop : loops) {
            loop.start();
        }
        for (Thread loop : loops) {
            loop.join();
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
