package course.threads;

import course.classroom.NotStartedException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * Exercise 1.4: a thread that calls a function and hands out what came of it.
 *
 * <ul>
 *   <li>C1: its name is {@code thread-N}, with its number for N, from its construction on.
 *   <li>C2: its constructor does not start it. Once started, it calls the function exactly once, on this thread itself.
 *   <li>C3: {@link #result} waits until the function has returned or thrown, however long that takes and however many wait, without burning
 *       processor time.
 *   <li>C4: a caller that is interrupted while it waits in {@link #result}, or was when it begins to wait, gets
 *       {@link InterruptedException}, also while others wait. A later call still gets the result.
 *   <li>C5: {@link #result} returns what the function returned, the very object or null, each time it is called.
 *   <li>C6: if the function threw, whatever it threw, an {@link Error} too, {@link #result} throws {@link ExecutionException} with the very
 *       object as its cause, each time it is called.
 *   <li>C7: while the thread has not been started, {@link #result} throws {@link IllegalStateException} at once. That changes nothing: it may
 *       be started later.
 *   <li>C8: a null function: {@link NullPointerException} when it is constructed.
 * </ul>
 *
 * Not required: whether the thread itself has ended when {@link #result} returns; whether a failure reaches the uncaught-exception handler as
 * well; negative numbers; a function that asks for its own result; a {@code run()} that somebody calls.
 */
public class ResultThread<T> extends Thread {
    /**
     * A thread that has not been started.
     *
     * @param number its number, for its name
     * @param function what it calls, not null
     */
    public ResultThread(int number, Callable<T> function) {
        throw new NotStartedException("1.4 ResultThread: name the thread and let it call the function");
    }

    /**
     * Blocks until: the function has returned or thrown.
     *
     * @return what it returned, may be null
     * @throws ExecutionException when the function threw; what it threw is the cause
     * @throws IllegalStateException when the thread has not been started
     */
    public T result() throws InterruptedException, ExecutionException {
        throw new NotStartedException("1.4 result: wait for the function's end, then hand out what came of it");
    }
}
