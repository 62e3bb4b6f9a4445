package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
    private final Callable<T> function;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile T value;
    private volatile Throwable failure;

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
            ResultThread.<RuntimeException>throwOn(thrown);
        } finally {
            ended.countDown();
        }
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

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwOn(Throwable failure) throws E {
        throw (E) failure;
    }
}
