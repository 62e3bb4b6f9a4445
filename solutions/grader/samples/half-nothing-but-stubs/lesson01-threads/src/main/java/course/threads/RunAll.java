package course.threads;

import course.classroom.NotStartedException;
import java.time.Duration;
import java.util.List;

/**
 * Exercise 1.2: run several tasks at once and wait for them all.
 *
 * <ul>
 *   <li>C1: each task runs exactly once, in a new thread of its own: no two tasks share one, and none runs in the caller's.
 *   <li>C2: all the tasks are alive together, however many: none has to end for another to begin.
 *   <li>C3: it returns once all tasks have ended, not before. Their threads may die a moment later, but they die.
 *   <li>C4: a task that throws, an {@link Error} too, neither makes it throw nor return early.
 *   <li>C5: while it waits it burns no processor time; a caller that is interrupted while it waits, or was when it begins to, gets
 *       {@link InterruptedException}.
 *   <li>C6: the duration spans the run, from before the first task begins until after the last one ends, and comes from a clock that
 *       never jumps (a monotonic one).
 *   <li>C7: a null list: {@link NullPointerException}. An empty list: nothing to do, and no error.
 * </ul>
 *
 * Not required: what becomes of tasks that still run after an interrupt; an interrupt when nothing is left to wait for.
 */
public class RunAll {
    private RunAll() {}

    /**
     * Blocks until: every task has ended.
     *
     * @param tasks what to run, not null, may be empty
     * @return how long it took
     */
    public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
        throw new NotStartedException("1.2 runAll: run each task in a thread of its own and wait for all of them");
    }
}
