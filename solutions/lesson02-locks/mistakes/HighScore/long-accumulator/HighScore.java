// Mistake: a LongAccumulator, which never tells whether it took the score.
// Caught by: C2 "has to come from the very step that wrote the score"
package course.locks;

import java.util.concurrent.atomic.LongAccumulator;

public class HighScore {
    private final LongAccumulator best = new LongAccumulator(Math::max, Integer.MIN_VALUE);

    public boolean submit(int score) {
        boolean higher = score > best.get();
        best.accumulate(score);
        return higher;
    }

    public int best() {
        return best.intValue();
    }
}
