package course.classroom;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Thrown by the body of an exercise that nobody has begun. A test that meets it, in whatever thread, counts as skipped
 * and not as failed; under grading it counts as failed.
 */
public class NotStartedException extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;

    private static final AtomicInteger thrown = new AtomicInteger();

    private static volatile String lastTask = "";

    /** The test thread to wake when a stub is met, or null. A stub met in another thread would leave it waiting. */
    private static volatile Thread waiter;

    /**
     * @param task what is to be done, beginning with the exercise's number, such as {@code "2.3 transfer: move money
     *     between two accounts"}
     */
    public NotStartedException(String task) {
        super(task);
        lastTask = task;
        thrown.incrementAndGet();
        Thread test = waiter;
        if (test != null && test != Thread.currentThread()) {
            test.interrupt();
        }
    }

    /** How many were made in this JVM so far. */
    public static int count() {
        return thrown.get();
    }

    /** What the newest one said is to be done; empty before the first. */
    public static String lastTask() {
        return lastTask;
    }

    /**
     * Names the thread to interrupt when a stub is met in another thread, so that a test doesn't wait for what will never
     * come.
     *
     * @param thread null for none
     */
    public static void interruptWhenMet(Thread thread) {
        waiter = thread;
    }
}
