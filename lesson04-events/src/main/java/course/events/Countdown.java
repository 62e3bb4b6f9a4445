package course.events;

import course.classroom.NotStartedException;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/**
 * Exercise 4.2: a thread that reads an instrument, such as the clock of a countdown, for as long as an event says so.
 *
 * <ul>
 *   <li>C1: {@link #operate} returns at once, waiting neither for the event nor for a reading, and what it returns is a thread that it has
 *       started. Each call has a thread of its own, several may share an event, and none of them sets or clears it.
 *   <li>C2: that thread itself calls {@code reading} and {@code out}. Whatever number was read, each reading goes to {@code out} once,
 *       before the next one is taken; the last one too.
 *   <li>C3: nothing is read before the event is set, however long that takes. An event that is set already when {@code operate} is
 *       called needs no other set; one that was set and cleared before does.
 *   <li>C4: a {@code set} lets the thread begin, and it reads on and on for as long as the event stays set.
 *   <li>C5: once {@code clear} has returned, and the event stays cleared, at most one more reading begins; then the thread ends, and no
 *       other thread is left. So it is also when {@code clear} follows {@code set} at once, if the thread waited for the event by then.
 *   <li>C6: while it waits it uses no processor time: it neither spins nor wakes to look.
 *   <li>C7: an interrupt ends the thread. While it waits: nothing is read. While it reads, though neither {@code reading} nor {@code out}
 *       reacts and the event stays set: at most one more reading begins.
 *   <li>C8: what {@code reading} or {@code out} throws, an exception or an error, ends the thread and reaches its uncaught-exception handler,
 *       the very object.
 *   <li>C9: null for any of the three: {@link NullPointerException} from {@code operate} itself; nothing is read and no thread is left.
 * </ul>
 *
 * Not required: whether it ends or goes on when the event is set again before the thread has ended; a set that is over before the thread waits;
 * a pace; a name; whether it is a daemon; whether a reading that was interrupted is handed on; what an interrupted thread ends with; a {@code
 * reading} or {@code out} that takes the interrupt away.
 */
public class Countdown {
    private Countdown() {}

    /**
     * Starts a thread that reads from the event's next set, or at once if it is set, until it is cleared. Doesn't block.
     *
     * @param running says when to read, not null
     * @param reading what is read, not null
     * @param out is handed each reading, not null
     */
    public static Thread operate(Event running, IntSupplier reading, IntConsumer out) {
        throw new NotStartedException("4.2 operate: start a thread that reads from the set to the clear");
    }
}
