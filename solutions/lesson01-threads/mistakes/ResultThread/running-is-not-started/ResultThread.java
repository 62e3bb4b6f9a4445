// Mistake: takes a thread that has not got so far as its first line for one that was not started.
// Caught by: C3 "or never, in some order of the steps"
// May also fail: C2, C4, C5, C6, C7
package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
    private final Callable<T> function;
    private T value;
    private Throwable failure;
    private volatile boolean running;

    public ResultThread(int number, Callable<T> function) {
        super("thread-" + number);
        this.function = Objects.requireNonNull(function);
    }

    @Override
    public void run() {
        running = true;
        try {
            value = function.call();
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    public T result() throws InterruptedException, ExecutionException {
        if (!running) {
            throw new IllegalStateException(getName() + " has not been started");
        }
        join();
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return value;
    }
}
