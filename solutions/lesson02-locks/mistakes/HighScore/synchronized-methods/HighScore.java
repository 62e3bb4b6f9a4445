// Mistake: uses the monitor.
// Caught by: C4 "where a lock is taken"
package course.locks;

public class HighScore {
    private int best = Integer.MIN_VALUE; // guarded by this

    public synchronized boolean submit(int score) {
        if (score <= best) {
            return false;
        }
        best = score;
        return true;
    }

    public synchronized int best() {
        return best;
    }
}
