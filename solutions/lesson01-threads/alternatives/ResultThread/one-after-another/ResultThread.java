// Right answer: a queue of one, out of which each caller takes the outcome and puts it back for the next.
package course.threads;

import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
    private final Callable<T> function;
    private final BlockingQueue<Object[]> outcome = new ArrayBlockingQueue<>(1);

    public ResultThread(int number, Callable<T> function) {
        super("thread-" + number);
        this.function = Objects.requireNonNull(function);
    }

    @Override
    public void run() {
        try {
            outcome.add(new Object[] {function.call(), null});
        } catch (Throwable thrown) {
            outcome.add(new Object[] {null, thrown});
        }
    }

    public T result() throws InterruptedException, ExecutionException {
        if (getState() == State.NEW) {
            throw new IllegalStateException(getName() + " has not been started");
        }
        Object[] found = outcome.take();
        outcome.add(found);
        if (found[1] != null) {
            throw new ExecutionException((Throwable) found[1]);
        }
        @SuppressWarnings("unchecked")
        T value = (T) found[0];
        return value;
    }
}
