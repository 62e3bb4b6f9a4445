// Mistake: a lock made of a semaphore.
// Caught by: C4 "that is a lock, whatever it is made of"
package course.locks;

import java.util.concurrent.Semaphore;

public class HighScore {
    private final Semaphore permit = new Semaphore(1);
    private volatile int best = Integer.MIN_VALUE; // written by who has the permit

    public boolean submit(int score) {
        permit.acquireUninterruptibly();
        try {
            boolean higher = score > best;
            if (higher) {
                best = score;
            }
            return higher;
        } finally {
            permit.release();
        }
    }

    public int best() {
        return best;
    }
}
