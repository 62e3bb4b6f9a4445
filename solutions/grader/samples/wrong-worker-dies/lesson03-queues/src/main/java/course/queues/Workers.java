package course.queues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;

public class Workers {
  private Workers() {}

  public static <T> List<Failure<T>> processAll(
      Collection<T> items, int workers, ThrowingConsumer<? super T> work) throws InterruptedException {
    Objects.requireNonNull(items);
    Objects.requireNonNull(work);
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    Queue<T> waiting = new ConcurrentLinkedQueue<>(items);
    Queue<Failure<T>> failures = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      threads.add(new Thread(() -> workOn(waiting, work, failures)));
    }
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      waiting.clear();
      threads.forEach(Thread::interrupt);
      threads.forEach(Workers::awaitEnd);
      throw e;
    }
    return List.copyOf(failures);
  }

  private static <T> void workOn(Queue<T> waiting, ThrowingConsumer<? super T> work, Queue<Failure<T>> failures) {
    T item = null;
    try {
      for (item = waiting.poll(); item != null; item = waiting.poll()) {
        work.accept(item);
      }
    } catch (Exception e) {
      failures.add(new Failure<>(item, e));
    } catch (Throwable e) {
      failures.add(new Failure<>(item, new ExecutionException(e)));
      workOn(waiting, work, failures);
    }
  }

  private static void awaitEnd(Thread thread) {
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException again) {
        // go on waiting
      }
    }
  }
}
