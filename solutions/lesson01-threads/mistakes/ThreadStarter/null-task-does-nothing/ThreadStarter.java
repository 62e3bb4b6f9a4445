// Mistake: new Thread(null, name) is allowed.
// Caught by: C6 "look at the task yourself"
package course.threads;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.start();
        return thread;
    }
}
