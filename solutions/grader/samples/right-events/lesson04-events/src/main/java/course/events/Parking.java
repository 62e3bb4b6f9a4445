package course.events;

import java.util.Objects;
import java.util.concurrent.Callable;

public class Parking {
  private final int places;
  private int inside;

  public Parking(int places) {
    if (places < 1) {
      throw new IllegalArgumentException("places must be at least 1, not " + places);
    }
    this.places = places;
  }

  public <T> T visit(Callable<T> visitor) throws Exception {
    Objects.requireNonNull(visitor);
    enter();
    try {
      return visitor.call();
    } finally {
      leave();
    }
  }

  private synchronized void enter() throws InterruptedException {
    while (inside == places) {
      wait();
    }
    inside++;
  }

  private synchronized void leave() {
    inside--;
    notifyAll();
  }

  public synchronized int parked() {
    return inside;
  }
}
