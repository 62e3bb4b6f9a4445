// Mistake: a virtual thread, where there are such (they are all daemons), else a daemon.
// Caught by: C3 "a virtual thread always is one"
// May also fail: C1, C2, C4, C5
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        Thread thread;
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            type.getMethod("name", String.class).invoke(builder, name);
            thread = (Thread) type.getMethod("unstarted", Runnable.class).invoke(builder, task);
        } catch (ReflectiveOperationException e) {
            thread = new Thread(task, name);
            thread.setDaemon(true);
        }
        thread.start();
        return thread;
    }
}
