package course.queues;

import course.classroom.NotStartedException;
import java.util.Iterator;

/**
 * Exercise 3.5: a conveyor belt between a source and a sink. While the sink works on one item the source makes the next ones, but not too many.
 *
 * <ul>
 *   <li>C1: the sink is given each item of the source once, in the source's order, null too.
 *   <li>C2: the two overlap, in two threads: while the sink works the source is asked for more.
 *   <li>C3: at most {@code capacity} items wait on the belt, besides one in each side's hand; and so many do when the source is the faster one.
 *   <li>C4: what the source throws, from {@code hasNext} or {@code next}, an exception or an error, is thrown itself, unwrapped; a sink that works
 *       meanwhile is interrupted. Items that wait then may be dropped or delivered.
 *   <li>C5: what the sink throws is thrown itself, unwrapped; a source that works meanwhile is interrupted. The sink is given nothing more.
 *   <li>C6: interrupted while it waits, it interrupts both sides and throws {@link InterruptedException}.
 *   <li>C7: it returns when the sink has worked on the last item; and when it returns or throws, both sides have ended, also one that takes a while to
 *       react to an interrupt or doesn't react at all, and no thread is left.
 *   <li>C8: a side that waits for the other uses no processor time: it neither spins nor sleeps and looks.
 *   <li>C9: a capacity below 1: {@link IllegalArgumentException} with the value in its message. Null for the source or the sink: {@link
 *       NullPointerException}. In both cases nobody was asked for anything.
 * </ul>
 *
 * Not required: which failure is thrown when both sides fail at about the same time; but never one that comes of the interrupt that the other's
 * failure brought. Whether the source is asked for an item before there is room for it; an {@link InterruptedException} of a side, thrown though nobody
 * interrupted it, may be told as any other failure or as an interrupt.
 */
public class Conveyor {
    private Conveyor() {}

    /**
     * Blocks until: the sink has worked on the last item, or one side has failed and both have ended.
     *
     * @param source used by one thread at a time, not null; may give null
     * @param capacity how many items may wait, at least 1
     * @param sink used by one thread at a time, not null
     * @throws Exception what the source or the sink threw
     */
    public static <T> void run(Iterator<T> source, int capacity, ThrowingConsumer<? super T> sink) throws Exception {
        throw new NotStartedException("3.5 run: two sides at the same time, a bounded belt between them");
    }
}
