// Mistake: calls the function in result(), on the thread of the caller.
// Caught by: C2 "run() calls it once, on the ResultThread"
// May also fail: C3, C4, C5, C6, C7
package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
    private final Callable<T> function;

    public ResultThread(int number, Callable<T> function) {
        super("thread-" + number);
        this.function = Objects.requireNonNull(function);
    }

    @Override
    public void run() {
        // nothing to do
    }

    public T result() throws InterruptedException, ExecutionException {
        if (getState() == State.NEW) {
            throw new IllegalStateException(getName() + " has not been started");
        }
        join();
        try {
            return function.call();
        } catch (Throwable thrown) {
            throw new ExecutionException(thrown);
        }
    }
}
