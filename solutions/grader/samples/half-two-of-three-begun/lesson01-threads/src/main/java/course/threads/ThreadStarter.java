package course.threads;

import java.util.Objects;
import java.util.concurrent.Executors;

public class ThreadStarter {
  private ThreadStarter() {}

  public static Thread startNamed(String name, Runnable task) {
    Objects.requireNonNull(name);
    Objects.requireNonNull(task);

    Thread thread = Executors.defaultThreadFactory().newThread(task);
    thread.setName(name);
    thread.start();
    return thread;
  }
}
