// Mistake: one static best for all objects.
// Caught by: C3 "nothing is static"
// May also fail: C1, C2, C4
package course.locks;

import java.util.concurrent.atomic.AtomicInteger;

public class HighScore {
    private static final AtomicInteger BEST = new AtomicInteger(Integer.MIN_VALUE);

    public boolean submit(int score) {
        return BEST.getAndAccumulate(score, Math::max) < score;
    }

    public int best() {
        return BEST.get();
    }
}
