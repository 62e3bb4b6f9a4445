// Mistake: the first score counts as a new best, whatever it is.
// Caught by: C2 "nor a first Integer.MIN_VALUE"
package course.locks;

import java.util.concurrent.atomic.AtomicReference;

public class HighScore {
    private final AtomicReference<Integer> best = new AtomicReference<>();

    public boolean submit(int score) {
        Integer current;
        do {
            current = best.get();
            if (current != null && score <= current) {
                return false;
            }
        } while (!best.compareAndSet(current, score));
        return true;
    }

    public int best() {
        Integer current = best.get();
        return current == null ? Integer.MIN_VALUE : current;
    }
}
