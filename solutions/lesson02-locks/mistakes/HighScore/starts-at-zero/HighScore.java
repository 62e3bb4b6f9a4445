// Mistake: begins at 0.
// Caught by: C3 "begins at Integer.MIN_VALUE"
// May also fail: C2
package course.locks;

import java.util.concurrent.atomic.AtomicInteger;

public class HighScore {
    private final AtomicInteger best = new AtomicInteger();

    public boolean submit(int score) {
        return best.getAndAccumulate(score, Math::max) < score;
    }

    public int best() {
        return best.get();
    }
}
