package course.locks;

import java.util.concurrent.atomic.AtomicReference;

/** Boxed numbers, compared by the very object that was read. */
public class HighScore {
    private final AtomicReference<Integer> best = new AtomicReference<>(Integer.MIN_VALUE);

    public boolean submit(int score) {
        Integer boxed = score;
        Integer before = best.getAndUpdate(current -> current.compareTo(boxed) < 0 ? boxed : current);
        return before.compareTo(boxed) < 0;
    }

    public int best() {
        return best.get();
    }
}
