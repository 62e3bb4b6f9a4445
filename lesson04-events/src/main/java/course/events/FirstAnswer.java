package course.events;

import course.classroom.NotStartedException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * Exercise 4.6: ask several at the same time, and take the first answer.
 *
 * <ul>
 *   <li>C1: all are asked at the same time, however many they are, each once.
 *   <li>C2: it returns the first success: what the first of them returned that returned anything. Null is an answer too. A failure before it
 *       is dropped, of whatever kind it is: an exception, an error, an {@link InterruptedException}.
 *   <li>C3: it returns at once when the first success is there: it waits neither for those that have not answered, nor for their end.
 *   <li>C4: those that have not answered by then are interrupted, every one of them. No thread is left when all of them have reacted.
 *   <li>C5: all failed: {@link ExecutionException}, once the last one has. Its cause is what one of them threw, the very object, and what
 *       the others threw is suppressed in that cause; so it is when several throw the same object, which is then told once.
 *   <li>C6: interrupted while it waits, it interrupts all that have not answered and throws {@link InterruptedException}; it need not wait
 *       for their end.
 *   <li>C7: while it waits it uses no processor time.
 *   <li>C8: an empty list: {@link IllegalArgumentException}. Null, or a null in the list: {@link NullPointerException}, and nobody was
 *       asked. The list stays as it is.
 * </ul>
 *
 * Not required: which of two that answer at the same moment it is; which failure is the cause; an order of the suppressed ones; that
 * exceptions which take no suppressed ones in have any; whether one that has just answered is interrupted.
 */
public class FirstAnswer {
    private FirstAnswer() {}

    /**
     * Blocks until: one of them has returned, or all have thrown.
     *
     * @param asked not null, not empty, without null
     * @return what the first one returned, may be null
     * @throws ExecutionException when all failed
     */
    public static <T> T of(List<Callable<T>> asked) throws InterruptedException, ExecutionException {
        throw new NotStartedException("4.6 of: ask all at once, return the first success, interrupt the others");
    }
}
