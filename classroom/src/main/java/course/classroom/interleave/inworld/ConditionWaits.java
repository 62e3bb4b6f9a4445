package course.classroom.interleave.inworld;

import course.classroom.interleave.Hooks;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;

/**
 * The waits of a {@link Condition}, with the spurious wake-ups that its contract allows and the JDK's own hardly ever shows. Such a wait
 * is one for no time at all: it gives up the lock, takes it again, and has had no signal. With a time limit it ends in time, with all of that
 * left. Otherwise each method does what the condition's method of its name does: blocks, is interrupted, and throws as that one.
 */
public final class ConditionWaits {
    private ConditionWaits() {}

    public static void await(Condition condition) throws InterruptedException {
        if (endsForNoReason(condition)) {
            condition.awaitNanos(0);
        } else {
            condition.await();
        }
    }

    public static boolean await(Condition condition, long time, TimeUnit unit) throws InterruptedException {
        if (time <= 0 || !endsForNoReason(condition)) {
            return condition.await(time, unit);
        }
        condition.awaitNanos(0);
        return true;
    }

    public static long awaitNanos(Condition condition, long nanos) throws InterruptedException {
        if (nanos <= 0 || !endsForNoReason(condition)) {
            return condition.awaitNanos(nanos);
        }
        condition.awaitNanos(0);
        return nanos;
    }

    public static boolean awaitUntil(Condition condition, Date deadline) throws InterruptedException {
        if (deadline.getTime() <= System.currentTimeMillis() || !endsForNoReason(condition)) {
            return condition.awaitUntil(deadline);
        }
        condition.awaitNanos(0);
        return true;
    }

    public static void awaitUninterruptibly(Condition condition) {
        if (!endsForNoReason(condition)) {
            condition.awaitUninterruptibly();
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            condition.awaitNanos(0);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of a condition of the JDK's alone: one that the code under test has made may know no wait but {@code await()}. */
    private static boolean endsForNoReason(Condition condition) {
        boolean isOfJdk = condition instanceof AbstractQueuedSynchronizer.ConditionObject
                || condition instanceof AbstractQueuedLongSynchronizer.ConditionObject;
        return isOfJdk && Hooks.wakesForNoReason();
    }
}
