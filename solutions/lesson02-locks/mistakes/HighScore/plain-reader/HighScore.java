// Mistake: the writers are right, but the reader reads a plain field.
// Caught by: C1 "The reader needs an atomic or volatile read"
package course.locks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class HighScore {
    private static final VarHandle BEST = find();

    private int best = Integer.MIN_VALUE;

    private static VarHandle find() {
        try {
            return MethodHandles.lookup().findVarHandle(HighScore.class, "best", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public boolean submit(int score) {
        int current;
        do {
            current = (int) BEST.getVolatile(this);
            if (score <= current) {
                return false;
            }
        } while (!BEST.compareAndSet(this, current, score));
        return true;
    }

    public int best() {
        return best;
    }
}
