package course.events;

import course.classroom.NotStartedException;
import java.util.concurrent.Callable;

/**
 * Exercise 4.5: a car park with a number of places. Who visits it waits for a place, has it for as long as the visit lasts, and gives it back.
 *
 * <ul>
 *   <li>C1: at no moment are more than {@code places} inside. Each car park stands for itself.
 *   <li>C2: and so many are, when enough ask: nobody waits while a place is free, and whoever waits goes in as soon as one is, whatever the
 *       others do. It works again and again.
 *   <li>C3: {@link #visit} calls the callable once, in the caller's own thread, and returns what it returned, null too.
 *   <li>C4: what the callable throws, an exception or an error, comes out of {@code visit} itself, unwrapped; and the place is given back.
 *   <li>C5: interrupted while it waits, {@code visit} throws {@link InterruptedException}, has not called the callable, has taken no place
 *       and gives none back, and keeps no wake-up for itself that another thread needs.
 *   <li>C6: {@link #parked} tells how many are inside, those who wait not counted, at once and however many threads use the car park;
 *       never fewer than none or more than {@code places}. A callable that asks is counted itself.
 *   <li>C7: a thread that waits uses no processor time: it neither spins nor sleeps and looks.
 *   <li>C8: fewer places than 1: {@link IllegalArgumentException} with the value in its message. Null for the callable: {@link
 *       NullPointerException}, at once, also while all places are taken.
 * </ul>
 *
 * Not required: an order in which those who wait go on; an interrupt's effect on a visit that finds a free place; a callable that visits
 * the same car park again.
 */
public class Parking {
    /** @param places how many may be inside at the same time, at least 1 */
    public Parking(int places) {
        throw new NotStartedException("4.5 Parking: so many places, all of them free");
    }

    /**
     * Blocks until: a place is free; then for as long as the callable takes.
     *
     * @param inside what is done inside, not null; its result may be null
     * @return what the callable returned
     * @throws Exception what the callable threw
     * @throws InterruptedException if interrupted while it waits for a place
     */
    public <T> T visit(Callable<T> inside) throws Exception {
        throw new NotStartedException("4.5 visit: wait for a place, call, and give the place back");
    }

    /** How many are inside now. */
    public int parked() {
        throw new NotStartedException("4.5 parked: tell how many are inside");
    }
}
