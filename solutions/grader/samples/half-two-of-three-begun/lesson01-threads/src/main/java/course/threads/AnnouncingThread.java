package course.threads;

import course.classroom.NotStartedException;
import java.util.function.Consumer;

/**
 * Exercise 1.3: a thread that announces when it starts and when it finishes.
 *
 * <ul>
 *   <li>C1: its name is {@code name}, from its construction on.
 *   <li>C2: once started, it announces {@code NAME started}, then runs the target, then announces {@code NAME finished}: each exactly once,
 *       in this order. NAME stands for its name.
 *   <li>C3: all three happen on this thread itself. Nothing happens before its start() is called, and start() waits for none of them.
 *   <li>C4: it announces {@code NAME finished} also when the target throws, whatever it throws, an {@link Error} too.
 *   <li>C5: what the target throws, the very object, still reaches the thread's uncaught-exception handler, once: the one set on it, or else
 *       the default one. Whether before or after {@code NAME finished} doesn't matter.
 *   <li>C6: a null target, name or announcer: {@link NullPointerException} when it is constructed.
 * </ul>
 *
 * Not required: what becomes of an announcer that throws, of a thread that is renamed, and of a call of its methods on another thread.
 */
public class AnnouncingThread extends Thread {
    /**
     * A thread that has not been started.
     *
     * @param target what it runs, not null
     * @param name its name, not null
     * @param announcer gets the announcements, not null
     */
    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        throw new NotStartedException("1.3 AnnouncingThread: announce the start, run the target, announce the end");
    }
}
