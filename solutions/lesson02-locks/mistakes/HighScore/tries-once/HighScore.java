// Mistake: tries compareAndSet once, and gives up when another thread was faster.
// Caught by: C1 "or is not written at all"
// May also fail: C2
package course.locks;

import java.util.concurrent.atomic.AtomicInteger;

public class HighScore {
    private final AtomicInteger best = new AtomicInteger(Integer.MIN_VALUE);

    public boolean submit(int score) {
        int current = best.get();
        return score > current && best.compareAndSet(current, score);
    }

    public int best() {
        return best.get();
    }
}
