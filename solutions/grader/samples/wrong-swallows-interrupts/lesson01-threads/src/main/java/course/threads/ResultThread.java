package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
  private final Callable<T> function;
  private T value;
  private Throwable failure;

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
  }

  public T result() throws InterruptedException, ExecutionException {
    if (getState() == State.NEW) {
      throw new IllegalStateException(getName() + " has not been started");
    }
    try {
      join();
    } catch (InterruptedException e) {
      return null;
    }
    if (failure != null) {
      throw new ExecutionException(failure);
    }
    return value;
  }
}
