// Mistake: an AtomicInteger that is read and written in two steps.
// Caught by: C1 "get then set are two steps"
// May also fail: C2, C4
package course.locks;

import java.util.concurrent.atomic.AtomicInteger;

public class HighScore {
    private final AtomicInteger best = new AtomicInteger(Integer.MIN_VALUE);

    public boolean submit(int score) {
        if (score <= best.get()) {
            return false;
        }
        best.set(score);
        return true;
    }

    public int best() {
        return best.get();
    }
}
