// Mistake: takes the value out of a queue, which is empty then.
// Caught by: C5 "result() never returns"
// May also fail: C2, C3, C4, C6, C7
package course.threads;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

public class ResultThread<T> extends Thread {
    private final Callable<T> function;
    private final BlockingQueue<Optional<T>> values = new LinkedBlockingQueue<>();
    private volatile Throwable failure;

    public ResultThread(int number, Callable<T> function) {
        super("thread-" + number);
        this.function = Objects.requireNonNull(function);
    }

    @Override
    public void run() {
        try {
            values.add(Optional.ofNullable(function.call()));
        } catch (Throwable thrown) {
            failure = thrown;
            values.add(Optional.empty());
        }
    }

    public T result() throws InterruptedException, ExecutionException {
        if (getState() == State.NEW) {
            throw new IllegalStateException(getName() + " has not been started");
        }
        Optional<T> value = values.take();
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return value.orElse(null);
    }
}
