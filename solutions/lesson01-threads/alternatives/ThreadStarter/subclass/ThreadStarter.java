// Right answer: a subclass of Thread with a run of its own.
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Thread thread = new Named(name, task);
        thread.start();
        return thread;
    }

    private static class Named extends Thread {
        private final Runnable task;

        Named(String name, Runnable task) {
            super(name);
            this.task = Objects.requireNonNull(task);
        }

        @Override
        public void run() {
            task.run();
        }
    }
}
