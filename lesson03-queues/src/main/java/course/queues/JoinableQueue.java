package course.queues;

import course.classroom.NotStartedException;
import java.time.Duration;

/**
 * Exercise 3.3: a queue that knows when all that was put into it is done. Whoever takes an item says {@code taskDone} when the work on it
 * is over, and {@code join} waits for the last one.
 *
 * <ul>
 *   <li>C1: the items come out in the order in which they went in, each exactly once, equal ones too, however many threads use the queue at
 *       once. {@link #put} never waits. What was written before {@code put} is seen after {@code take}. Each queue stands for itself.
 *   <li>C2: {@link #take} waits while the queue is empty, and nobody waits on while there is an item to take, whatever the others do.
 *   <li>C3: both {@code join} return, the one with a time limit with true, at a moment when there have been as many {@code taskDone} as
 *       {@code put}, and never before: it is not enough that the queue is empty. If that is so already, they return at once. What was
 *       written before {@code taskDone} is seen after {@code join}.
 *   <li>C4: the {@code taskDone} that makes them equal wakes all who wait in a {@code join}.
 *   <li>C5: {@link #taskDone} needs no {@code take} before it. One more than there were {@code put}: {@link IllegalStateException}, and
 *       nothing has changed, however many threads call it at once.
 *   <li>C6: {@link #join(Duration)} returns false when the time is up. Waking up in between doesn't make the time longer. A limit of zero
 *       looks once and doesn't wait; one too long for a {@code long} of nanoseconds means for ever.
 *   <li>C7: a thread that wakes for another reason, or for no reason, waits on.
 *   <li>C8: {@code take} and both {@code join}, interrupted while they wait, throw {@link InterruptedException}. A {@code take} that throws
 *       it has taken nothing out, and keeps no wake-up for itself that another thread needs.
 *   <li>C9: a thread that waits uses no processor time: it neither spins nor sleeps and looks.
 *   <li>C10: null for an item or a time limit: {@link NullPointerException}; a negative limit: {@link IllegalArgumentException} with the
 *       limit in its message. Both also when there is nothing to wait for; a refused item was never put.
 * </ul>
 *
 * Not required: an order in which those who wait go on; that a {@code join} returns which another {@code put} follows before it has woken up:
 * it may wait on for that one too; which of the two it is when the time is up and all is done at the same moment; an interrupt's effect on a
 * call that need not wait.
 */
public class JoinableQueue<T> {
    /** @param item goes in, not null; counts as unfinished from now on */
    public void put(T item) {
        throw new NotStartedException("3.3 put: put the item in, and count it");
    }

    /**
     * Blocks until: there is an item.
     *
     * @return the item that has been in the queue longest, no longer in it but still unfinished
     */
    public T take() throws InterruptedException {
        throw new NotStartedException("3.3 take: wait while the queue is empty, then take the oldest item out");
    }

    /** Says that the work on one of the items is over. */
    public void taskDone() {
        throw new NotStartedException("3.3 taskDone: one item less is unfinished; wake who waits for the last one");
    }

    /** Blocks until: all that was put is done. */
    public void join() throws InterruptedException {
        throw new NotStartedException("3.3 join: wait until nothing is unfinished");
    }

    /**
     * Blocks until: all that was put is done, or the time is up.
     *
     * @param limit how long to wait at most, not null, not negative
     * @return true if all is done, false for the end of the time
     */
    public boolean join(Duration limit) throws InterruptedException {
        throw new NotStartedException("3.3 join: as join, but wait no longer than the limit");
    }
}
