package course.threads;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

public class ResultThread<T> extends Thread {
  private final FutureTask<T> task;

  public ResultThread(int number, Callable<T> function) {
    this(number, new FutureTask<>(function));
  }

  public T result() throws InterruptedException, ExecutionException {
    if (getState() == State.NEW) {
      throw new IllegalStateException(getName() + " has not been started");
    }
    return task.get();
  }

  private ResultThread(int number, FutureTask<T> task) {
    super(task, "thread-" + number);
    this.task = task;
  }
}
