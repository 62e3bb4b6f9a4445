package course.locks;

import course.classroom.NotStartedException;
import java.time.Duration;
import java.util.concurrent.locks.Lock;

/**
 * Exercise 2.2: runs an action under a lock.
 *
 * <ul>
 *   <li>C1: the action runs once, in the caller's thread, while that thread holds the lock, whatever implementation of {@link Lock} it
 *       is.
 *   <li>C2: {@link #run} waits for the lock however long it takes. Both methods wait for that lock and nothing else: actions under different
 *       locks run at the same time, and so do actions under a lock that lets several in, such as a read lock.
 *   <li>C3: what the action throws, an {@code Error} too, comes out unchanged: the very object.
 *   <li>C4: when the call returns or throws, it has given the lock back as often as it took it. A caller that held the lock before holds it
 *       as often as before.
 *   <li>C5: {@link #tryRun} waits for the lock no longer than its patience; how long the action takes doesn't matter. True: the
 *       action has run. False: the time is up, and the action has not run. A patience of zero looks once and doesn't wait; one too long for
 *       a {@code long} of nanoseconds means for ever.
 *   <li>C6: no call gives back a lock that it didn't get: not when it gives up, not when it is interrupted, and not when
 *       the lock itself throws instead of being taken. What the lock throws comes out unchanged.
 *   <li>C7: {@code tryRun}, interrupted while it waits, or before it has to wait, throws {@link InterruptedException}. {@code run} may
 *       wait on or throw an unchecked exception, and leaves the interrupt flag set. Whoever throws because of the interrupt has not run the action.
 *   <li>C8: a thread that waits uses no processor time: it neither spins nor sleeps and looks.
 *   <li>C9: null for any argument: {@link NullPointerException}; a negative patience: {@link IllegalArgumentException} with the value
 *       in its message, in any unit. Either way the action has not run, and the lock is as it was.
 * </ul>
 *
 * Not required: an order in which those who wait go on; which of the two it is when the time is up and the lock is free at the same
 * moment; an interrupt's effect on a call that need not wait; that null is refused before the lock is waited for; anything sensible for an action
 * that gives the lock back itself.
 */
public class Guard {
    private Guard() {}

    /**
     * Blocks until: the lock is free. Then runs the action under it.
     *
     * @param lock not null
     * @param action not null
     */
    public static void run(Lock lock, Runnable action) {
        throw new NotStartedException(
                "2.2 run: run the action under the lock, and give the lock back whatever happens");
    }

    /**
     * Blocks until: the lock is free, or the time is up. Runs the action under the lock if it came free in time.
     *
     * @param lock not null
     * @param patience how long to wait for the lock at most, not null, not negative
     * @param action not null
     * @return whether the action has run
     */
    public static boolean tryRun(Lock lock, Duration patience, Runnable action) throws InterruptedException {
        throw new NotStartedException("2.2 tryRun: as run, but give up when the lock is not free in time");
    }
}
