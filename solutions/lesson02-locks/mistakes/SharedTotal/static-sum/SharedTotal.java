// Mistake: one static sum for all objects.
// Caught by: C3 "the sum must not be static"
// May also fail: C1, C2, C5, C7
package course.locks;

import java.util.List;

public class SharedTotal {
    private static long sum;

    public void add(long amount) {
        synchronized (SharedTotal.class) {
            sum += amount;
        }
    }

    public long total() {
        synchronized (SharedTotal.class) {
            return sum;
        }
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
