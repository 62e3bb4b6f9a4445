// Mistake: tries again, but answers true though a higher score came first.
// Caught by: C2 "has to come from the very step that wrote the score"
package course.locks;

import java.util.concurrent.atomic.AtomicInteger;

public class HighScore {
    private final AtomicInteger best = new AtomicInteger(Integer.MIN_VALUE);

    public boolean submit(int score) {
        if (score <= best.get()) {
            return false;
        }
        int current;
        do {
            current = best.get();
        } while (!best.compareAndSet(current, Math.max(current, score)));
        return true;
    }

    public int best() {
        return best.get();
    }
}
