// each count.
package course.threads;

import java.util.Objects;
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
    long[] counts = new long[threads];
    Thread[] workers = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      int mine = i;
      workers[i] = new Thread(() -> {
        for (long number = (long) from + mine; number < to; number += threads) {
          if (test.test((int) number)) {
            counts[mine]++;
          }
        }
      });
      workers[i].start();
    }
    boolean interrupted = false;
    long sum = 0;
    for (int i = 0; i < threads; i++) {
      interrupted |= joinToTheEnd(workers[i]);
      sum += counts[i];
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return sum;
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
