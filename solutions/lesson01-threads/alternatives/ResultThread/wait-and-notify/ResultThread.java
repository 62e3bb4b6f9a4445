// Right answer: waits on a lock of its own until the function has ended.
package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
    private final Object lock = new Object();
    private final Callable<T> function;
    private boolean ended; // guarded by lock
    private T value; // guarded by lock
    private Throwable failure; // guarded by lock

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
            ended = true;
            lock.notifyAll();
        }
    }

    public T result() throws InterruptedException, ExecutionException {
        if (getState() == State.NEW) {
            throw new IllegalStateException(getName() + " has not been started");
        }
        synchronized (lock) {
            while (!ended) {
                lock.wait();
            }
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            return value;
        }
    }
}
