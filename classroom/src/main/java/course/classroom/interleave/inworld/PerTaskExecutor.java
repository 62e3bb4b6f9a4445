package course.classroom.interleave.inworld;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * In place of the executor behind {@code Executors.newThreadPerTaskExecutor} and {@code newVirtualThreadPerTaskExecutor} (JDK 21
 * and newer), which holds its threads in containers of the virtual machine's.
 */
public final class PerTaskExecutor extends AbstractExecutorService {
    private final ThreadFactory factory;
    private final Set<Thread> threads = new LinkedHashSet<>(); // guarded by this
    private boolean shutdown; // guarded by this

    private PerTaskExecutor(ThreadFactory factory) {
        this.factory = factory;
    }

    public static PerTaskExecutor create(ThreadFactory factory) {
        return new PerTaskExecutor(Objects.requireNonNull(factory));
    }

    @Override
    public void execute(Runnable task) {
        Objects.requireNonNull(task);
        Thread thread = factory.newThread(() -> run(task));
        if (thread == null) {
            throw new RejectedExecutionException("the factory made no thread");
        }
        synchronized (this) {
            if (shutdown) {
                throw new RejectedExecutionException("is shut down");
            }
            threads.add(thread);
        }
        thread.start();
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            ended(Thread.currentThread());
        }
    }

    private synchronized void ended(Thread thread) {
        threads.remove(thread);
        notifyAll();
    }

    @Override
    public synchronized void shutdown() {
        shutdown = true;
        notifyAll();
    }

    /** Interrupts the threads. No task ever waits for one, so that none is given back. */
    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        List<Thread> running;
        synchronized (this) {
            running = new ArrayList<>(threads);
        }
        running.forEach(Thread::interrupt);
        return new ArrayList<>();
    }

    @Override
    public synchronized boolean isShutdown() {
        return shutdown;
    }

    @Override
    public synchronized boolean isTerminated() {
        return shutdown && threads.isEmpty();
    }

    /** Blocks until: it is shut down and all tasks have ended, or the time is up. */
    @Override
    public synchronized boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!isTerminated()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /** Shuts down. Blocks until: all tasks have ended; an interrupt reaches them too. */
    public void close() {
        shutdown();
        boolean interrupted = false;
        while (!isTerminated()) {
            try {
                awaitEnd();
            } catch (InterruptedException e) {
                if (!interrupted) {
                    shutdownNow();
                }
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitEnd() throws InterruptedException {
        while (!threads.isEmpty()) {
            wait();
        }
    }
}
