// Mistake: tells the end before the value is there.
// Caught by: C3 "let it be told last"
// May also fail: C2, C5, C6, C7
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
        T returned = null;
        Throwable thrown = null;
        try {
            returned = function.call();
        } catch (Throwable t) {
            thrown = t;
        }
        ended.countDown();
        value = returned;
        failure = thrown;
    }

    public T result() throws InterruptedException, ExecutionException {
        if (getState() == State.NEW) {
            throw new IllegalStateException(getName() + " has not been started");
        }
        ended.await();
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return value;
    }
}
