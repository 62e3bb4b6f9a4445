// Mistake: keeps what came of the function in static fields.
// Caught by: C5 "must not be static"
// May also fail: C3, C6
package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
    private static Object value;
    private static Throwable failure;

    private final Callable<T> function;

    public ResultThread(int number, Callable<T> function) {
        super("thread-" + number);
        this.function = Objects.requireNonNull(function);
    }

    @Override
    public void run() {
        try {
            value = function.call();
            failure = null;
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
        @SuppressWarnings("unchecked")
        T mine = (T) value;
        return mine;
    }
}
