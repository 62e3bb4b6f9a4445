// Mistake: calls the function in run(), and in result() once more.
// Caught by: C2 "run() calls it once, on the ResultThread"
package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
    private final Callable<T> function;
    private Throwable failure;

    public ResultThread(int number, Callable<T> function) {
        super("thread-" + number);
        this.function = Objects.requireNonNull(function);
    }

    @Override
    public void run() {
        try {
            function.call();
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    public T result() throws InterruptedException, ExecutionException {
        if (getState() == State.NEW) {
            throw new IllegalStateException(getName() + " has not been started");
        }
        join();
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        try {
            return function.call();
        } catch (Exception e) {
            throw new ExecutionException(e);
        }
    }
}
