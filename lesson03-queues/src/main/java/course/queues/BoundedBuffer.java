package course.queues;

import course.classroom.NotStartedException;
import java.time.Duration;

/**
 * Exercise 3.2: a queue with a bound, built by hand. {@code put} waits while it is full, {@code take} while it is empty.
 *
 * <ul>
 *   <li>C1: a new buffer is empty. Exactly {@code capacity} items fit: so many go in without waiting, one more doesn't.
 *       Each buffer stands for itself.
 *   <li>C2: the items come out in the order in which they went in, each exactly once, equal ones too, however many
 *       threads use the buffer at once. What was written before {@code put} is seen after {@code take}.
 *   <li>C3: {@link #take} waits while the buffer is empty, {@link #put} while it is full.
 *   <li>C4: whoever waits is woken: nobody waits on while there is an item to take, or room for an item, whatever the
 *       others do.
 *   <li>C5: a thread that wakes for another reason, or for no reason, waits on: {@code take} never returns without an
 *       item, and nothing goes into a full buffer.
 *   <li>C6: {@link #offer} waits for room no longer than its time limit. True: the item is in. False: the time is up,
 *       and the item is not in. Waking up in between doesn't make the time longer. A limit of zero looks once and doesn't
 *       wait; one too long for a {@code long} of nanoseconds means for ever.
 *   <li>C7: {@code put}, {@code take} and {@code offer}, interrupted while they wait, throw {@link
 *       InterruptedException}. A call that throws it has put nothing in and taken nothing out, and keeps no wake-up for
 *       itself that another thread needs.
 *   <li>C8: a thread that waits uses no processor time: it neither spins nor sleeps and looks.
 *   <li>C9: {@link #size} tells how many items are in the buffer, at once and however many threads use it; never fewer
 *       than none or more than {@code capacity}. A thread that calls it again and again sees what others put and take.
 *   <li>C10: it is built by hand: no queue of {@code java.util.concurrent} is in it. All else is allowed, the
 *       collections of {@code java.util} and the locks of {@code java.util.concurrent} too.
 *   <li>C11: null for an item or a time limit: {@link NullPointerException}; a capacity below 1 or a negative limit:
 *       {@link IllegalArgumentException} with the value in its message. All of them at once, full or not.
 * </ul>
 *
 * Not required: an order in which those who wait go on; which of the two it is when the time is up and there is room at
 * the same moment; an interrupt's effect on a call that need not wait.
 */
public class BoundedBuffer<T> {
    /** @param capacity how many items fit, at least 1 */
    public BoundedBuffer(int capacity) {
        throw new NotStartedException("3.2 BoundedBuffer: an empty buffer for so many items");
    }

    /**
     * Blocks until: there is room.
     *
     * @param item goes in, not null
     */
    public void put(T item) throws InterruptedException {
        throw new NotStartedException("3.2 put: wait while the buffer is full, then put the item in");
    }

    /**
     * Blocks until: there is an item.
     *
     * @return the item that has been in the buffer longest, no longer in it
     */
    public T take() throws InterruptedException {
        throw new NotStartedException("3.2 take: wait while the buffer is empty, then take the oldest item out");
    }

    /**
     * Blocks until: there is room, or the time is up.
     *
     * @param item goes in if there is room in time, not null
     * @param limit how long to wait at most, not null, not negative
     * @return whether the item went in
     */
    public boolean offer(T item, Duration limit) throws InterruptedException {
        throw new NotStartedException("3.2 offer: as put, but wait no longer than the limit");
    }

    /** How many items are in the buffer now. */
    public int size() {
        throw new NotStartedException("3.2 size: tell how many items are in the buffer");
    }
}
