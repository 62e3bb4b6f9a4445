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
