// Mistake: gives itself its name only when it runs.
// Caught by: C1 "hand it to the constructor of Thread"
package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
    private final Callable<T> function;
    private T value;
    private Throwable failure;
    private final int number;

    public ResultThread(int number, Callable<T> function) {
        this.number = number;
        this.function = Objects.requireNonNull(function);
    }

    @Override
    public void run() {
        setName("thread-" + number);
        try {
            value = function.call();
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
        return value;
    }
}
