package course.queues;

import course.classroom.NotStartedException;
import java.util.Collection;
import java.util.List;

/**
 * Exercise 3.4: a fixed number of workers share the items of a collection and always end.
 *
 * <ul>
 *   <li>C1: each item is worked on exactly once. Equal items are items of their own; any collection will do.
 *   <li>C2: {@code workers} items are worked on at once, as long as that many are left.
 *   <li>C3: never more than {@code workers} at once.
 *   <li>C4: a slow item holds up nobody else: while one worker is busy with it, the others work through all the rest.
 *   <li>C5: an item that throws an exception ends no worker; every other item is still worked on. An
 *       {@link InterruptedException} that an item throws of its own accord is an exception like any other.
 *   <li>C6: the list holds, in any order, a {@link Failure} for each item that threw an exception, with the very
 *       exception, and nothing else.
 *   <li>C7: an {@link Error} ends no worker either and is not lost: it is reported in a {@link Failure} as the cause of
 *       an exception, or thrown from {@code processAll} once all items have ended.
 *   <li>C8: interrupted while it waits, it interrupts the items that are being worked on, begins none of those that
 *       wait, and then throws {@link InterruptedException}.
 *   <li>C9: it always ends, but neither returns nor throws before every item begun has ended; no thread is left behind.
 *       Whoever waits meanwhile, the caller or a worker, uses no processor time.
 *   <li>C10: a null argument: {@link NullPointerException}; fewer than one worker: {@link IllegalArgumentException}
 *       with the number in its message. No items is no error, nor are more workers than items.
 * </ul>
 *
 * Not required: an order in which the items are begun; null items; an answer while an item ignores its interrupt; that an item which a worker has
 * taken but not begun is left out after an interrupt; that an item doesn't see the interrupt flag that the one before it left set.
 */
public class Workers {
    private Workers() {}

    /**
     * Blocks until: every item has been worked on.
     *
     * @param items what to work on, not null, may be empty
     * @param workers how many are worked on at once, at least 1
     * @param work what to do with an item, not null; called by several threads at once
     * @return the items that failed; empty when none did
     */
    public static <T> List<Failure<T>> processAll(Collection<T> items, int workers, ThrowingConsumer<? super T> work)
            throws InterruptedException {
        throw new NotStartedException("3.4 processAll: let a fixed number of workers share the items, and end");
    }
}
