package course.threads;

import course.classroom.NotStartedException;
import java.time.Duration;

/**
 * Exercise 1.5: a thread that does something once a period, until it is asked to stop.
 *
 * <ul>
 *   <li>C1: {@link #start} returns a thread that it has started, the ticker, and waits for nothing: not even the first action runs in
 *       its caller's thread.
 *   <li>C2: the ticker acts at once, then once a period, until it is stopped; the period counts from begin to begin (a fixed rate)
 *       or from end to begin (a fixed delay). An action never begins before the one before it has ended, and between two of them no
 *       processor time is burned. A period may be rounded to whole milliseconds, but not to zero; one too long for a {@code long} of
 *       nanoseconds means for ever.
 *   <li>C3: each ticker stands for itself: to stop one changes nothing for another, or for one started later.
 *   <li>C4: {@link #stop} interrupts, and the ticker ends: at once if it waits for its next action, however far off that is; if an
 *       action runs, when that has ended, at the latest. The action gets the interrupt too; one that eats it may make the ticker go on.
 *   <li>C5: {@code stop} returns as soon as the ticker has ended, or when {@code patience} is over, and tells which: {@code true}
 *       means that no action runs any more, that none will, and that the ticker's threads have ended or are about to. A patience of
 *       zero means to look once, without waiting; one too long for a {@code long} of nanoseconds, as long as it takes. While it waits
 *       it burns no processor time.
 *   <li>C6: who is interrupted while waiting in {@code stop}, or was before, gets {@link InterruptedException}.
 *   <li>C7: an action that throws, whatever it throws, ends the ticker, and the very failure reaches the uncaught-exception handler.
 *   <li>C8: nulls: {@link NullPointerException}. A period that is not positive, or a negative patience: {@link
 *       IllegalArgumentException} with the value in its message.
 * </ul>
 *
 * Not required: what {@code stop} does with a thread that {@code start} didn't return, or when the action itself calls it; an
 * interrupt when the ticker has ended already; whether an interrupted {@code stop} has stopped it; whether a ticker that is stopped at once acts
 * first.
 */
public class Ticker {
    private Ticker() {}

    /**
     * Starts a ticker.
     *
     * @param action what it does, not null
     * @param period positive
     */
    public static Thread start(Runnable action, Duration period) {
        throw new NotStartedException("1.5 start: a thread that acts at once, then once a period, until it is stopped");
    }

    /**
     * Asks a ticker to stop. Blocks until: it has ended, or the patience is over.
     *
     * @param ticker one that {@link #start} returned; it may have ended already
     * @param patience zero or positive
     * @return whether it has ended
     */
    public static boolean stop(Thread ticker, Duration patience) throws InterruptedException {
        throw new NotStartedException(
                "1.5 stop: ask the ticker to end, wait for that as long as allowed, tell whether it has");
    }
}
