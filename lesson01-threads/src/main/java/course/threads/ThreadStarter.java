package course.threads;

import course.classroom.NotStartedException;

/**
 * Exercise 1.1: start a thread on a task, and go on.
 *
 * <ul>
 *   <li>C1: the task runs exactly once, in a new thread, and that thread is what is returned. No call gets the thread of an earlier one,
 *       and the thread ends when its task does.
 *   <li>C2: the thread's name is the one given, from the task's first line on and when startNamed returns. Two threads may have the
 *       same name, and it may be empty.
 *   <li>C3: it is a platform thread, and no daemon.
 *   <li>C4: it has been started when startNamed returns. The task's first line need not be reached by then.
 *   <li>C5: the caller never waits: neither for the task to begin nor for it to end.
 *   <li>C6: a null name or task: {@link NullPointerException}, and nothing runs.
 * </ul>
 *
 * Not required: what becomes of a task that throws; what the thread is when the caller is a daemon itself.
 */
public class ThreadStarter {
    private ThreadStarter() {}

    /**
     * Never blocks.
     *
     * @param name what the thread is called, not null
     * @param task what it runs, not null
     * @return the thread that runs it
     */
    public static Thread startNamed(String name, Runnable task) {
        throw new NotStartedException("1.1 startNamed: let the task run in a new thread of that name");
    }
}
