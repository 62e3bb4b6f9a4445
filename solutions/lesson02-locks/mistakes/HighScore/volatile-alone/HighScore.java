// Mistake: a volatile number that is read and written in two steps.
// Caught by: C1 "volatile alone does not make them one"
// May also fail: C2, C4
package course.locks;

public class HighScore {
    private volatile int best = Integer.MIN_VALUE;

    public boolean submit(int score) {
        if (score > best) {
            best = score;
            return true;
        }
        return false;
    }

    public int best() {
        return best;
    }
}
