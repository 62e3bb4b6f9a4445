// Mistake: the monitor is taken in a default method of an interface that it implements.
// Caught by: C4 "where a lock is taken"
package course.locks;

public class HighScore implements Raised {
    private volatile int best = Integer.MIN_VALUE; // written under this

    @Override
    public int best() {
        return best;
    }

    @Override
    public void set(int score) {
        best = score;
    }
}

interface Raised {
    int best();

    void set(int score);

    default boolean submit(int score) {
        synchronized (this) {
            if (score <= best()) {
                return false;
            }
            set(score);
            return true;
        }
    }
}
