package course.locks;

import course.classroom.NotStartedException;

/**
 * Exercise 2.1: a total that many threads add to.
 *
 * <ul>
 *   <li>C1: no update is lost, however many threads add at the same time.
 *   <li>C2: {@link #total} is neither stale nor half-written: it returns a sum that was the true one at some moment of the call, so
 *       every {@link #add} that has returned before is in it.
 *   <li>C3: each object has a sum of its own, which begins at 0.
 *   <li>C4: {@link #addAndSubtract} starts four threads, all four before it waits for any. Each runs one loop that adds
 *       {@code count} times to one {@code SharedTotal}: 2 in the first, 3 in the second, −4 in the third, −1 in the fourth.
 *   <li>C5: it returns once all four have ended, and returns the total they leave: 0.
 *   <li>C6: while it waits it burns no processor time; a caller that is interrupted while it waits, or was when it begins to, gets
 *       {@link InterruptedException}.
 *   <li>C7: a negative count: {@link IllegalArgumentException} with the count in its message. Zero is no error.
 * </ul>
 *
 * Not required: what becomes of loops that still run after an interrupt; an interrupt when nothing is left to wait for; a
 * sum that fits in no {@code long}.
 */
public class SharedTotal {
    /** Adds the amount, which may be negative. */
    public void add(long amount) {
        throw new NotStartedException("2.1 add: let no update get lost");
    }

    /** The sum of all that was added so far. */
    public long total() {
        throw new NotStartedException("2.1 total: let no reader see an old sum");
    }

    /**
     * Blocks until: four threads have added 2, 3, −4 and −1, each {@code count} times, to one total.
     *
     * @param count how often each adds, at least 0
     * @return what the total is then: 0
     */
    public static long addAndSubtract(int count) throws InterruptedException {
        throw new NotStartedException(
                "2.1 addAndSubtract: run the four loops in four threads, and wait for all of them");
    }
}
