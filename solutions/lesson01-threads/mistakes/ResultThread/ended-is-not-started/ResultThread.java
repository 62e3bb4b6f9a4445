// Mistake: takes a thread that has ended for one that was not started.
// Caught by: C5 "also when the thread has ended"
// May also fail: C2, C3, C4, C6, C7
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
        if (!isAlive()) {
            throw new IllegalStateException(getName() + " has not been started");
        }
        join();
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return value;
    }
}
