// Mistake: keeps values and failures in one field, and tells them by their type.
// Caught by: C5 "what the first call of result() comes to"
package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
    private final Callable<T> function;
    private Object outcome;

    public ResultThread(int number, Callable<T> function) {
        super("thread-" + number);
        this.function = Objects.requireNonNull(function);
    }

    @Override
    public void run() {
        try {
            outcome = function.call();
        } catch (Throwable thrown) {
            outcome = thrown;
        }
    }

    public T result() throws InterruptedException, ExecutionException {
        if (getState() == State.NEW) {
            throw new IllegalStateException(getName() + " has not been started");
        }
        join();
        if (outcome instanceof Throwable failure) {
            throw new ExecutionException(failure);
        }
        @SuppressWarnings("unchecked")
        T value = (T) outcome;
        return value;
    }
}
