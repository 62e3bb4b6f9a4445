package course.classroom.interleave.standin;

import course.classroom.interleave.Hooks;
import java.util.Random;

/**
 * Stands in for {@link java.util.concurrent.ThreadLocalRandom}: its numbers are the schedule's, so that they come again with its
 * seed. Also has what the original does for its package alone: the probes by which threads spread over cells.
 */
public final class ThreadLocalRandom extends Random {
    private static final long serialVersionUID = 1;
    private static final ThreadLocalRandom ONLY = new ThreadLocalRandom();

    private ThreadLocalRandom() {
        super(0);
    }

    public static ThreadLocalRandom current() {
        return ONLY;
    }

    @Override
    protected int next(int bits) {
        return (int) (long) (Hooks.random() * (1L << bits));
    }

    public static int getProbe() {
        return 1;
    }

    public static void localInit() {}

    /** Any other that isn't 0. */
    public static int advanceProbe(int probe) {
        return probe == 0 ? 1 : probe * 31 + 7 | 1;
    }

    public static int nextSecondarySeed() {
        return ONLY.nextInt();
    }

    public static void eraseThreadLocals(Thread thread) {}

    @SuppressWarnings("removal") // called on 17
    public static void setInheritedAccessControlContext(Thread thread, java.security.AccessControlContext context) {}
}
