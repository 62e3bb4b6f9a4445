// Mistake: compares by a difference, which overflows.
// Caught by: C2 "a difference may overflow"
// May also fail: C1, C3, C4
package course.locks;

import java.util.concurrent.atomic.AtomicInteger;

public class HighScore {
    private final AtomicInteger best = new AtomicInteger(Integer.MIN_VALUE);

    public boolean submit(int score) {
        int current;
        do {
            current = best.get();
            if (score - current <= 0) {
                return false;
            }
        } while (!best.compareAndSet(current, score));
        return true;
    }

    public int best() {
        return best.get();
    }
}
