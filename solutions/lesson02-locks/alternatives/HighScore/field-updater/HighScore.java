package course.locks;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** A volatile field and its updater. */
public class HighScore {
    private static final AtomicIntegerFieldUpdater<HighScore> BEST =
            AtomicIntegerFieldUpdater.newUpdater(HighScore.class, "best");

    private volatile int best = Integer.MIN_VALUE;

    public boolean submit(int score) {
        return BEST.getAndUpdate(this, current -> Math.max(current, score)) < score;
    }

    public int best() {
        return best;
    }
}
