package course.threads;

import java.util.Objects;

// week 1
public class ThreadStarter {
  private ThreadStarter() {}

  public static Thread startNamed(String name, Runnable task) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(task, "task"); // Thread itself takes null, and would run nothing
    Thread thread = new Thread(task, name);
    thread.setDaemon(false); // a new thread takes that from the thread that makes it
    thread.start();
    return thread;
  }
}
