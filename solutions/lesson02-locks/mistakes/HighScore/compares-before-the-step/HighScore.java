// Mistake: loses no best, but compares in a step of its own: true for a score that is beaten by then.
// Caught by: C2 "has to come from the very step that wrote the score"
package course.locks;

import java.util.concurrent.atomic.AtomicInteger;

public class HighScore {
    private final AtomicInteger best = new AtomicInteger(Integer.MIN_VALUE);

    public boolean submit(int score) {
        boolean higher = score > best.get();
        best.accumulateAndGet(score, Math::max);
        return higher;
    }

    public int best() {
        return best.get();
    }
}
