package course.events;

import java.util.ArrayList;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.List;
import java.util.concurrent.CountDownLatch;

public class StartingGate {
  private StartingGate() {}

    public static List<Integer> race(List<Runnable> runners) throws InterruptedException {
    return new Race(List.copyOf(runners)).run();
  }

  private static final class Race {
    private final List<Runnable> runners;
    private final CountDownLatch ready;
    private final CountDownLatch go = new CountDownLatch(1);
    private final ConcurrentLinkedDeque<Integer> finished = new ConcurrentLinkedDeque<>();

    Race(List<Runnable> runners) {
      this.runners = runners;
      ready = new CountDownLatch(runners.size());
    }

    List<Integer> run() throws InterruptedException {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < runners.size(); i++) {
        int place = i;
        threads.add(new Thread(() -> take(place)));
      }
      threads.forEach(Thread::start);
      try {
        ready.await();
        go.countDown();
        for (Thread each : threads) {
          each.join();
        }
      } catch (InterruptedException e) {
        threads.forEach(Thread::interrupt);
        throw e;
      }
      return List.copyOf(finished);
    }

        private void take(int place) {
      ready.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        return; // the race is called off
      }
      runners.get(place).run();
      finished.addFirst(place);
    }
  }
}
