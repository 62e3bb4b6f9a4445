package course.events;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class StartingGate {
  private StartingGate() {}

  public static List<Integer> race(List<Runnable> runners) throws InterruptedException {
    Runnable[] all = runners.toArray(new Runnable[0]);
    Phaser gate = new Phaser(1);
    AtomicInteger next = new AtomicInteger();
    AtomicReferenceArray<Integer> byRank = new AtomicReferenceArray<>(all.length);
    class Runner extends Thread {
      private final int place;

      Runner(int place) {
        this.place = place;
      }

      @Override
      public void run() {
        try {
          gate.awaitAdvanceInterruptibly(gate.arrive());
          if (gate.isTerminated()) return;
        } catch (InterruptedException e) {
          return;
        }
        try {
          all[place].run();
        } catch (RuntimeException | Error e) {
          return;
        }
        byRank.set(next.getAndIncrement(), place);
      }
    }
    List<Runner> threads = new ArrayList<>();
    gate.bulkRegister(all.length);
    try {
      for (int place = 0; place < all.length; place++) {
        Runner runner = new Runner(place);
        runner.setDaemon(true);
        runner.start();
        threads.add(runner);
      }
      gate.awaitAdvanceInterruptibly(gate.arrive());
      for (Runner runner : threads) runner.join();
    } finally {
      gate.forceTermination();
      for (Runner runner : threads) runner.interrupt(); // those that have ended don't mind
    }
    List<Integer> result = new ArrayList<>();
    for (int rank = 0; rank < next.get(); rank++) {
      result.add(byRank.get(rank));
    }
    return result;
  }
}
