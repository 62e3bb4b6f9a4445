// Mistake: waits on a latch that nobody opens when the thread was not started.
// Caught by: C7 "result() never returns"
package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
    private final Callable<T> function;
    private T value;
    private Throwable failure;
    private final CountDownLatch ended = new CountDownLatch(1);

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
        ended.countDown();
    }

    public T result() throws InterruptedException, ExecutionException {
        ended.await();
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return value;
    }
}
