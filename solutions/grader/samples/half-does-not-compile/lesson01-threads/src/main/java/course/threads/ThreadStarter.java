package course.threads;

import java.util.Objects;
import java.util.concurrent.FutureTask;

public class ThreadStarter {
  private ThreadStarter() {}

  public static Thread startNamed(String name, Runnable task) {
    Objects.requireNonNull(name);
    Objects.requireNonNull(task);

    ThreadGroup group = new ThreadGroup("started by name");
    Thread thread = new Thread(group, new FutureTask<>(task, null), name);
    thread.start();
    return thread;
  }
}
