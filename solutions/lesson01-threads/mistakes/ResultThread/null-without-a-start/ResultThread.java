// Mistake: joins a thread that was not started: join() returns at once, and the value is null.
// Caught by: C7 "join() returns at once then"
package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
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
    }

    public T result() throws InterruptedException, ExecutionException {
        join();
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return value;
    }
}
