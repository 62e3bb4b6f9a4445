// Mistake: the lock is the boxed sum, another object after each addition.
// Caught by: C1 "that never changes"
// May also fail: C2, C5
package course.locks;

import java.util.List;

public class SharedTotal {
    private Long sum = 0L;

    @SuppressWarnings("synchronization")
    public void add(long amount) {
        synchronized (sum) {
            sum += amount;
        }
    }

    @SuppressWarnings("synchronization")
    public long total() {
        synchronized (sum) {
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
