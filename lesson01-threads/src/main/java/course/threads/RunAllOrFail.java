package course.threads;

import course.classroom.NotStartedException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * Exercise 1.6: run several tasks at once, wait for them all, and tell which of them failed. A failure is whatever a task throws: an
 * exception, an {@link Error}, even a checked exception thrown on the sly.
 *
 * <ul>
 *   <li>C1: each task runs exactly once, in a new thread of its own: no two tasks share one, and none runs in the caller's.
 *   <li>C2: all the tasks are alive together, however many: none has to end for another to begin.
 *   <li>C3: it returns or throws once all tasks have ended, not before, whether they fail or not; a failure interrupts no other task.
 *       Their threads may die a moment later, but they die.
 *   <li>C4: if no task failed, it returns. If any did, it throws an {@link ExecutionException}, whose cause is the very failure of the
 *       task that stands first in the list among those that failed, whichever failed first in time.
 *   <li>C5: every other failure is suppressed in that cause ({@link Throwable#addSuppressed}), the very objects, in any order, beside
 *       those that it had before. If several tasks throw the same object, it is not suppressed in itself. So nothing gets lost.
 *   <li>C6: while it waits it burns no processor time; a caller that is interrupted while it waits, or was when it begins to, gets
 *       {@link InterruptedException}.
 *   <li>C7: a null list: {@link NullPointerException}. An empty list: nothing to do, and no error.
 * </ul>
 *
 * Not required: what becomes of tasks that still run after an interrupt, and of their failures; an interrupt when
 * nothing is left to wait for; an object that several others throw may be suppressed once or more often; failures that take no suppressed ones,
 * or whose {@code toString} throws.
 */
public class RunAllOrFail {
    private RunAllOrFail() {}

    /**
     * Blocks until: every task has ended.
     *
     * @param tasks what to run, not null, may be empty
     * @throws ExecutionException if any task failed
     */
    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        throw new NotStartedException("1.6 runAllOrFail: run them all, as in 1.2, and throw what they threw");
    }
}
