package course.locks;

import course.classroom.NotStartedException;

/**
 * Exercise 2.6: the best score so far, without a lock.
 *
 * <ul>
 *   <li>C1: the best is never lost, however many submit at the same time: when {@link #submit} has returned, {@link #best} returns
 *       that score or a higher one, to every thread and for ever.
 *   <li>C2: {@link #submit} returns {@code true} exactly for a score that became the best: it was higher than the best at that moment. An
 *       equal one did not become the best, nor did {@link Integer#MIN_VALUE}; of equal ones at the same time one did, at most.
 *   <li>C3: each object has a best of its own, which begins at {@link Integer#MIN_VALUE}.
 *   <li>C4: without a lock, in this class and in all that it brings along: no monitor, nothing of {@code java.util.concurrent.locks}, no
 *       concurrent map. A thread that is stopped in the midst of a call keeps no other waiting.
 * </ul>
 *
 * Not required: which of two equal scores, submitted at the same time, became the best.
 */
public class HighScore {
    /**
     * Enters a score. Doesn't block.
     *
     * @param score any number
     * @return whether it became the best
     */
    public boolean submit(int score) {
        throw new NotStartedException("2.6 submit: keep the higher one, and tell whether it is new");
    }

    /** The best of all scores so far, {@link Integer#MIN_VALUE} before the first. Doesn't block. */
    public int best() {
        throw new NotStartedException("2.6 best: let no reader see an old best");
    }
}
