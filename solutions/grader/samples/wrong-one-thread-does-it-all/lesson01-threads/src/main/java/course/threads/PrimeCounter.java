package course.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;

public class PrimeCounter {
  private PrimeCounter() {}

  public static long count(int from, int to, int threads) {
    return count(from, to, threads, PrimeCounter::isPrime);
  }

  public static long count(int from, int to, int threads, IntPredicate test) {
    Objects.requireNonNull(test, "test");
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread, not " + threads);
    }
    AtomicLong count = new AtomicLong();
    if (to <= from) {
      return 0;
    }
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int begin = i == 0 ? from : to;
      int end = to;
      Thread thread = new Thread(() -> {
        for (int number = begin; number < end; number++) {
          if (test.test(number)) {
            count.incrementAndGet();
          }
        }
      });
      thread.start();
      workers.add(thread);
    }
    boolean interrupted = false;
    for (Thread thread : workers) {
      interrupted |= joinToTheEnd(thread);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return count.get();
  }

  private static boolean joinToTheEnd(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }

  private static boolean isPrime(int number) {
    for (long divisor = 2; divisor * divisor <= number; divisor++) {
      if (number % divisor == 0) {
        return false;
      }
    }
    return number >= 2;
  }
}
