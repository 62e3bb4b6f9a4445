// Means: the workers share one iterator under a lock, and a flag that tells them to begin nothing more.
package course.queues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

public class Workers {
  private Workers() {}

  private static final class Source<T> {
    private final Iterator<T> iterator;

    Source(Collection<T> items) {
      iterator = items.iterator();
    }

    synchronized Optional<T> next() {
      return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }
  }

  public static <T> List<Failure<T>> processAll(Collection<T> items, int workers, ThrowingConsumer<? super T> work)
      throws InterruptedException {
    Objects.requireNonNull(items);
    Objects.requireNonNull(work);
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    Source<T> source = new Source<>(items);
    List<Failure<T>> failures = new ArrayList<>();
    AtomicBoolean stop = new AtomicBoolean();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      threads.add(new Thread(() -> workOn(source, stop, work, failures)));
    }
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      stop.set(true);
      threads.forEach(Thread::interrupt);
      threads.forEach(Workers::awaitEnd);
      throw e;
    }
    return failures;
  }

  private static <T> void workOn(
      Source<T> source, AtomicBoolean stop, ThrowingConsumer<? super T> work, List<Failure<T>> failures) {
    while (!stop.get()) {
      Optional<T> next = source.next();
      if (next.isEmpty()) {
        return;
      }
      try {
        work.accept(next.get());
      } catch (Throwable e) {
        synchronized (failures) {
          failures.add(
              new Failure<>(next.get(), e instanceof Exception plain ? plain : new RuntimeException(e)));
        }
      }
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
