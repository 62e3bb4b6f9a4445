package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
  private RunAll() {}

  public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
    long begin = System.nanoTime();
    Object lock = new Object();
    int[] running = {tasks.size()};
    for (Runnable task : tasks) {
      new Thread(() -> {
            try {
              task.run();
            } finally {
              synchronized (lock) {
                running[0]--;
                lock.notifyAll();
              }
            }
          })
          .start();
    }
    synchronized (lock) {
      while (running[0] > 0) {
        lock.wait();
      }
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
