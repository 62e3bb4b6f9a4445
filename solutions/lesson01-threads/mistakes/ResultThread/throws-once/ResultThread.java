// Mistake: forgets the failure when it has thrown it.
// Caught by: C6 "the second call of result()"
// May also fail: C3
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
        if (getState() == State.NEW) {
            throw new IllegalStateException(getName() + " has not been started");
        }
        join();
        Throwable thrown = failure;
        failure = null;
        if (thrown != null) {
            throw new ExecutionException(thrown);
        }
        return value;
    }
}
