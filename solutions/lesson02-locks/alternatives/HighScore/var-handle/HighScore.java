package course.locks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A volatile field and a VarHandle on it; compareAndExchange tells what it met. */
public class HighScore {
    private static final VarHandle BEST;

    static {
        try {
            BEST = MethodHandles.lookup().findVarHandle(HighScore.class, "best", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile int best = Integer.MIN_VALUE;

    public boolean submit(int score) {
        int current = best;
        while (score > current) {
            int met = (int) BEST.compareAndExchange(this, current, score);
            if (met == current) {
                return true;
            }
            current = met;
        }
        return false;
    }

    public int best() {
        return best;
    }
}
