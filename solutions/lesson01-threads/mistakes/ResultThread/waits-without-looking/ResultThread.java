// Mistake: waits for a signal that may have been given already.
// Caught by: C3 "look for the end in a loop"
// May also fail: C2, C4, C5, C6, C7
package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
    private final Object lock = new Object();
    private final Callable<T> function;
    private T value;
    private Throwable failure;

    public ResultThread(int number, Callable<T> function) {
        super("thread-" + number);
        this.function = Objects.requireNonNull(function);
    }

    @Override
    public void run() {
        try {
            value = function.call();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    public T result() throws InterruptedException, ExecutionException {
        if (getState() == State.NEW) {
            throw new IllegalStateException(getName() + " has not been started");
        }
        synchronized (lock) {
            lock.wait();
        }
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return value;
    }
}
