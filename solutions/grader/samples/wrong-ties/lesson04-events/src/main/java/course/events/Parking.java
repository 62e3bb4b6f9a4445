package course.events;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class Parking {
  private final Lock lock = new ReentrantLock(true);
  private final Condition placeFree = lock.newCondition();
  private final AtomicInteger inside = new AtomicInteger(); // changed under lock
  private final int places;

  public Parking(int places) {
    if (places <= 0) throw new IllegalArgumentException(places + " places");
    this.places = places;
  }

  public <T> T visit(Callable<T> what) throws Exception {
    if (what == null) throw new NullPointerException("nothing to do inside");
    lock.lockInterruptibly();
    try {
      while (inside.get() >= places) {
        placeFree.await();
      }
      inside.incrementAndGet();
    } finally {
      lock.unlock();
    }
    try {
      return what.call();
    } finally {
      lock.lock();
      try {
        inside.decrementAndGet();
        placeFree.signal();
      } finally {
        lock.unlock();
      }
    }
  }

  public int parked() {
    return inside.get();
  }
}
