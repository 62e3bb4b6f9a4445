// Mistake: parks once, and takes any return of park for the result.
// Caught by: C3 "look for the end in a loop"
// May also fail: C4
package course.threads;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

public class ResultThread<T> extends Thread {
    private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
    private final Callable<T> function;
    private volatile Outcome<T> outcome;

    private record Outcome<T>(T value, Throwable failure) {}

    public ResultThread(int number, Callable<T> function) {
        super("thread-" + number);
        this.function = Objects.requireNonNull(function);
    }

    @Override
    public void run() {
        try {
            outcome = new Outcome<>(function.call(), null);
        } catch (Throwable thrown) {
            outcome = new Outcome<>(null, thrown);
        }
        waiting.forEach(LockSupport::unpark);
    }

    public T result() throws InterruptedException, ExecutionException {
        if (getState() == State.NEW) {
            throw new IllegalStateException(getName() + " has not been started");
        }
        waiting.add(Thread.currentThread());
        if (outcome == null) {
            LockSupport.park(this);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Outcome<T> found = outcome;
        if (found.failure() != null) {
            throw new ExecutionException(found.failure());
        }
        return found.value();
    }
}
