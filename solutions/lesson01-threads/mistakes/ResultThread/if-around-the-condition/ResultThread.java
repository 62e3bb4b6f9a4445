// Mistake: looks once, and takes any wake-up of the condition for the result.
// Caught by: C3 "look for the end in a loop"
package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class ResultThread<T> extends Thread {
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Callable<T> function;
    private Outcome<T> outcome; // guarded by lock

    private record Outcome<T>(T value, Throwable failure) {}

    public ResultThread(int number, Callable<T> function) {
        super("thread-" + number);
        this.function = Objects.requireNonNull(function);
    }

    @Override
    public void run() {
        Outcome<T> found;
        try {
            found = new Outcome<>(function.call(), null);
        } catch (Throwable thrown) {
            found = new Outcome<>(null, thrown);
        }
        lock.lock();
        try {
            outcome = found;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public T result() throws InterruptedException, ExecutionException {
        if (getState() == State.NEW) {
            throw new IllegalStateException(getName() + " has not been started");
        }
        lock.lockInterruptibly();
        try {
            if (outcome == null) {
                changed.await();
            }
            if (outcome.failure() != null) {
                throw new ExecutionException(outcome.failure());
            }
            return outcome.value();
        } finally {
            lock.unlock();
        }
    }
}
