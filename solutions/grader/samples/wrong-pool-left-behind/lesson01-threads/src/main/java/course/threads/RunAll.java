package course.threads;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class RunAll {
  private RunAll() {}

  public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
    long begin = System.nanoTime();
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, tasks.size()));
    pool.invokeAll(tasks.stream().<Callable<Object>>map(Executors::callable).toList());
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
