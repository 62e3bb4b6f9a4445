// Mistake: compareAndSet compares objects: a number boxed anew is another object, and the loop never ends.
// Caught by: C2 "comes to no end"
// May also fail: C1, C3, C4
package course.locks;

import java.util.concurrent.atomic.AtomicReference;

public class HighScore {
    private final AtomicReference<Integer> best = new AtomicReference<>(Integer.MIN_VALUE);

    public boolean submit(int score) {
        int current;
        do {
            current = best.get();
            if (score <= current) {
                return false;
            }
        } while (!best.compareAndSet(current, score));
        return true;
    }

    public int best() {
        return best.get();
    }
}
