// Mistake: takes the score that is the best afterwards for one that became it.
// Caught by: C2 "an equal one did not become the best"
package course.locks;

import java.util.concurrent.atomic.AtomicInteger;

public class HighScore {
    private final AtomicInteger best = new AtomicInteger(Integer.MIN_VALUE);

    public boolean submit(int score) {
        return best.accumulateAndGet(score, Math::max) == score;
    }

    public int best() {
        return best.get();
    }
}
