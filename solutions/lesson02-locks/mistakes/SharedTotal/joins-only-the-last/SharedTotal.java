// Mistake: joins only the loop that it started last.
// Caught by: C5 "join all four threads"
// May also fail: C4
package course.locks;

import java.util.List;

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
        for (Thread loop : loops) {
            loop.start();
        }
        loops.get(3).join();
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
