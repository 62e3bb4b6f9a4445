// Right answer: synchronized, waits on the thread itself, which notifies at its end; a daemon with a small stack, much
// talk.
package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
    private final Callable<T> function;
    private T value;
    private Throwable failure;

    public ResultThread(int number, Callable<T> function) {
        super(null, null, "thread-" + number, 1 << 16);
        this.function = Objects.requireNonNull(function, "no function");
        setDaemon(true);
        System.out.println(this + " is made");
    }

    @Override
    public void run() {
        System.out.println(this + " begins");
        try {
            value = function.call();
            System.out.println(this + " returns " + value);
        } catch (Throwable thrown) {
            System.out.println(this + " throws " + thrown);
            failure = thrown;
        }
    }

    public synchronized T result() throws InterruptedException, ExecutionException {
        switch (getState()) {
            case NEW:
                throw new IllegalStateException("start it first: " + this);
            case TERMINATED:
                System.out.println(this + " has ended long ago");
                break;
            default:
                System.out.println(this + " is awaited by " + Thread.currentThread());
                while (isAlive()) {
                    wait(); // its end notifies
                }
        }
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return value;
    }
}
