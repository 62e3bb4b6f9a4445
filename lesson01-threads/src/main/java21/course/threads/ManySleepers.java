package course.threads;

import course.classroom.NotStartedException;
import java.time.Duration;

/**
 * Exercise 1.8: thousands of threads that wait (Java 21 and newer).
 *
 * <ul>
 *   <li>C1: each sleeper naps in a virtual thread of its own.
 *   <li>C2: all nap at the same time, however many they are: ten thousand naps take about as long as one.
 *   <li>C3: it returns once all are awake, not before, and the result is how many woke up: all of them, each after the whole nap.
 *   <li>C4: while it waits it burns no processor time; a caller that is interrupted gets {@link InterruptedException}, without waiting
 *       for the end of the naps.
 *   <li>C5: a negative number of sleepers, or a negative nap: {@link IllegalArgumentException} with the value in its message. A null
 *       nap: {@link NullPointerException}. No sleepers: 0. A nap of zero is a nap; one too long to count in nanoseconds (292 years)
 *       lasts for ever.
 * </ul>
 *
 * Not required: what becomes of the sleepers of a caller that was interrupted.
 */
public class ManySleepers {
    private ManySleepers() {}

    /**
     * Blocks until: every sleeper is awake again.
     *
     * @param sleepers how many, at least 0
     * @param nap how long each one sleeps, not null, at least zero
     * @return how many woke up
     */
    public static int countAwake(int sleepers, Duration nap) throws InterruptedException {
        throw new NotStartedException("1.8 countAwake: let virtual threads nap together, and count who wakes");
    }
}
