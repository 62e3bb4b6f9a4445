// Mistake: the monitor is taken in a class that it brings along.
// Caught by: C4 "where a lock is taken"
package course.locks;

public class HighScore {
    private final Cell best = new Cell();

    public boolean submit(int score) {
        return best.raise(score);
    }

    public int best() {
        return best.value;
    }
}

class Cell {
    volatile int value = Integer.MIN_VALUE; // written under this

    boolean raise(int to) {
        synchronized (this) {
            boolean higher = to > value;
            value = Math.max(to, value);
            return higher;
        }
    }
}
