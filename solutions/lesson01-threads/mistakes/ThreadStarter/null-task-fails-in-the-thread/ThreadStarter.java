// Mistake: the failure on a null task comes in the new thread, where the caller does not meet it.
// Caught by: C6 "look at the task yourself"
package course.threads;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Thread thread = new Thread(() -> task.run(), name);
        thread.start();
        return thread;
    }
}
