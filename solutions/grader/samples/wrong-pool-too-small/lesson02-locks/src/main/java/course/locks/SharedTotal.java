package course.locks;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class SharedTotal {
  private long sum;

  public synchronized void add(long amount) {
    sum += amount;
  }

  public synchronized long total() {
    return sum;
  }

  public static long addAndSubtract(int count) throws InterruptedException {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative: " + count);
    }
    SharedTotal total = new SharedTotal();
    List<Thread> loops =
        List.of(loop(total, 2, count), loop(total, 3, count), loop(total, -4, count), loop(total, -1, count));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    loops.forEach(pool::submit);
    pool.shutdown();
    pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    return total.total();
  }

  private static Thread loop(SharedTotal total, long amount, int count) {
    return new Thread(
        () -> {
          for (int i = 0; i < count; i++) {
            total.add(amount);
          }
        });
  }
}
