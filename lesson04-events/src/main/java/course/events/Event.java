package course.events;

import course.classroom.NotStartedException;
import java.time.Duration;

/**
 * Exercise 4.1: an event that threads wait for. It is set or it is not; {@code await} waits until it is.
 *
 * <ul>
 *   <li>C1: a new event is not set; {@link #set} sets it, {@link #clear} takes that back, {@link #isSet} tells, and
 *       nothing else changes it. Setting twice is no more than setting once; so is clearing. Each event stands for
 *       itself.
 *   <li>C2: while the event is set, both {@code await} return at once, the one with a time limit with true.
 *   <li>C3: {@code set} wakes all who wait, and never waits for them; an {@code await} with a time limit then returns
 *       true. A {@code clear} of an event that is not set changes nothing for those who wait.
 *   <li>C4: all who wait are woken also when {@code clear} follows at once; an {@code await} with a time limit then
 *       returns true as well.
 *   <li>C5: an {@code await} that begins after {@code clear} waits for the next {@code set}; this works again and
 *       again.
 *   <li>C6: no signal is missed: however {@code set} and the beginning of {@code await} fall together, an event that
 *       stays set lets everybody go.
 *   <li>C7: without a {@code set} no {@code await} returns, save when its time is up: a thread that wakes for another
 *       reason, or for no reason, waits on.
 *   <li>C8: a thread that calls {@code isSet}, or {@code await} with a limit of zero, again and again sees the {@code
 *       set} of another thread; what was written before {@code set} is seen after {@code await}.
 *   <li>C9: both {@code await}, interrupted while they wait, throw {@link InterruptedException}.
 *   <li>C10: a thread that waits uses no processor time: it neither spins nor sleeps and looks.
 *   <li>C11: {@code await} with a time limit returns false when the time is up; waking up in between doesn't make it
 *       longer. Zero looks once and doesn't wait; a limit too long for a {@code long} of nanoseconds means for ever.
 *   <li>C12: null for a time limit: {@link NullPointerException}; a negative one: {@link IllegalArgumentException} with
 *       the limit in its message. Both also while the event is set.
 * </ul>
 *
 * Not required: an order in which those who wait go on; which of the two it is when the time is up and the event is set
 * at the same moment.
 */
public class Event {
    /** Sets the event and wakes all who wait for it. */
    public void set() {
        throw new NotStartedException("4.1 set: set the event and wake all who wait");
    }

    /** From now on {@code await} waits for the next {@link #set}. Who waits already is not affected. */
    public void clear() {
        throw new NotStartedException("4.1 clear: the event is no longer set");
    }

    public boolean isSet() {
        throw new NotStartedException("4.1 isSet: tell whether the event is set");
    }

    /** Blocks until: the event is set, or was set since the call began. */
    public void await() throws InterruptedException {
        throw new NotStartedException("4.1 await: wait until the event is set");
    }

    /**
     * Blocks until: the event is set, or was set since the call began, or the time is up.
     *
     * @param limit how long to wait at most, not null, not negative
     * @return true for the event, false for the end of the time
     */
    public boolean await(Duration limit) throws InterruptedException {
        throw new NotStartedException("4.1 await: wait until the event is set, but no longer than the limit");
    }
}
