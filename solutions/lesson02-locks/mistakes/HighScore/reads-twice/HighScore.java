// Mistake: compares with one read, and expects what a second read returns.
// Caught by: C1 "Write only if the best is still the one that you compared with"
// May also fail: C2, C4
package course.locks;

import java.util.concurrent.atomic.AtomicInteger;

public class HighScore {
    private final AtomicInteger best = new AtomicInteger(Integer.MIN_VALUE);

    public boolean submit(int score) {
        while (score > best.get()) {
            if (best.compareAndSet(best.get(), score)) {
                return true;
            }
        }
        return false;
    }

    public int best() {
        return best.get();
    }
}
