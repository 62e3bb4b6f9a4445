package course.classroom.interleave.standin;

import java.util.concurrent.ThreadFactory;

/** Stands in for {@link java.lang.ref.Cleaner}: the garbage collector must not run code in threads that nobody controls. */
public final class Cleaner {
    /** Stands in for {@link java.lang.ref.Cleaner.Cleanable}. */
    public interface Cleanable {
        /** Runs the action, once. */
        void clean();
    }

    private Cleaner() {}

    public static Cleaner create() {
        return new Cleaner();
    }

    public static Cleaner create(ThreadFactory threads) {
        return new Cleaner();
    }

    /** Cleans when asked to, as if the object were reachable until then. */
    public Cleanable register(Object object, Runnable action) {
        boolean[] cleaned = new boolean[1];
        return () -> {
            if (!cleaned[0]) {
                cleaned[0] = true;
                action.run();
            }
        };
    }
}
