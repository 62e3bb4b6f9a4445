// Mistake: loses no best, but looks afterwards whose it is: false for a score that was the best for a moment.
// Caught by: C2 "has to come from the very step that wrote the score"
package course.locks;

import java.util.concurrent.atomic.AtomicInteger;

public class HighScore {
    private final AtomicInteger best = new AtomicInteger(Integer.MIN_VALUE);

    public boolean submit(int score) {
        if (best.getAndAccumulate(score, Math::max) == score) {
            return false;
        }
        return best.get() == score;
    }

    public int best() {
        return best.get();
    }
}
