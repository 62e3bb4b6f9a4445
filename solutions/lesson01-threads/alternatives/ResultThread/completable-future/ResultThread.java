// Right answer: a completable future that the thread completes; start notes that it was called.
package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
    private final Callable<T> function;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private volatile boolean started;

    public ResultThread(int number, Callable<T> function) {
        super("thread-" + number);
        this.function = Objects.requireNonNull(function);
    }

    @Override
    public void run() {
        try {
            future.complete(function.call());
        } catch (Throwable failure) {
            future.completeExceptionally(failure);
        }
    }

    public T result() throws InterruptedException, ExecutionException {
        if (!started) {
            throw new IllegalStateException("not started");
        }
        return future.get();
    }

    @Override
    public void start() {
        started = true;
        super.start();
    }
}
