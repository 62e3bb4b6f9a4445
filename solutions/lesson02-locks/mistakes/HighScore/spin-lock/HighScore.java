// Mistake: a lock made of a flag.
// Caught by: C4 "that is a lock, whatever it is made of"
package course.locks;

import java.util.concurrent.atomic.AtomicBoolean;

public class HighScore {
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile int best = Integer.MIN_VALUE; // written by who has set taken

    public boolean submit(int score) {
        while (!taken.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
        try {
            boolean higher = score > best;
            if (higher) {
                best = score;
            }
            return higher;
        } finally {
            taken.set(false);
        }
    }

    public int best() {
        return best;
    }
}
