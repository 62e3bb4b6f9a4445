package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** Exercise 1.4, model answer: run() leaves what came of the function in fields, and who wants to read them joins first. */
public class ResultThread<T> extends Thread {
    private final Callable<T> function;
    private T value; // written by this thread, read by who has joined it
    private Throwable failure; // likewise; null if the function returned

    public ResultThread(int number, Callable<T> function) {
        super("thread-" + number);
        this.function = Objects.requireNonNull(function, "function");
    }

    @Override
    public void run() {
        try {
            value = function.call();
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    /** Blocks until: the thread has ended. */
    public T result() throws InterruptedException, ExecutionException {
        if (getState() == State.NEW) { // nothing to join: join() would return at once
            throw new IllegalStateException(getName() + " has not been started");
        }
        join();
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return value;
    }
}
