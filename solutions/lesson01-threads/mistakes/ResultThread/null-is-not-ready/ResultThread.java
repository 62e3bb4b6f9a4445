// Mistake: takes a value that is null for one that is not there yet.
// Caught by: C5 "null is a value like any other"
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
        T returned = null;
        Throwable thrown = null;
        try {
            returned = function.call();
        } catch (Throwable t) {
            thrown = t;
        }
        synchronized (lock) {
            value = returned;
            failure = thrown;
            lock.notifyAll();
        }
    }

    public T result() throws InterruptedException, ExecutionException {
        if (getState() == State.NEW) {
            throw new IllegalStateException(getName() + " has not been started");
        }
        synchronized (lock) {
            while (value == null && failure == null) {
                lock.wait();
            }
        }
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return value;
    }
}
