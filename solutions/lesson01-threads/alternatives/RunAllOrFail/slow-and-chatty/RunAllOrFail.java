// Right answer: a subclass of Thread that keeps its failure and lets it out too; a monitor, wait and notifyAll; last to
// first.
package course.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

public class RunAllOrFail {
    private RunAllOrFail() {}

    private static class Worker extends Thread {
        private final Runnable task;
        private final Object ends;
        private boolean ended; // guarded by ends
        private Throwable failure; // guarded by ends

        Worker(int number, Runnable task, Object ends) {
            super("worker " + number);
            this.task = task;
            this.ends = ends;
        }

        @Override
        public void run() {
            try {
                task.run();
            } catch (Throwable thrown) {
                synchronized (ends) {
                    failure = thrown;
                }
                System.out.println(getName() + " failed");
                throw thrown;
            } finally {
                synchronized (ends) {
                    ended = true;
                    ends.notifyAll();
                }
            }
        }
    }

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        Object ends = new Object();
        List<Worker> workers = new ArrayList<>();
        for (Runnable task : tasks) {
            workers.add(new Worker(workers.size(), task, ends));
        }
        for (Worker worker : workers) {
            Thread.sleep(1);
            worker.setUncaughtExceptionHandler((thread, failure) -> System.out.println(thread.getName() + " is dead"));
            worker.start();
        }
        List<Throwable> failures = new ArrayList<>();
        synchronized (ends) {
            for (int i = workers.size() - 1; i >= 0; i--) {
                while (!workers.get(i).ended) {
                    ends.wait();
                }
                if (workers.get(i).failure != null) {
                    failures.add(0, workers.get(i).failure);
                }
            }
        }
        if (failures.isEmpty()) {
            return;
        }
        ExecutionException thrown = new ExecutionException(failures.size() + " tasks failed", failures.get(0));
        for (Throwable failure : failures) {
            if (thrown.getCause() != failure) {
                thrown.getCause().addSuppressed(failure);
            }
        }
        throw thrown;
    }
}
