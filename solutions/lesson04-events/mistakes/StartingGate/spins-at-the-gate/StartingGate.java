// Mistake: a flag is the gate, and the runners look at it again and again.
// Caught by: C8 "spins"
// May also fail: C6, C7
package course.events;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class StartingGate {
    private StartingGate() {}

    public static List<Integer> race(List<Runnable> runners) throws InterruptedException {
        if (runners.isEmpty()) return new ArrayList<>();
        AtomicInteger come = new AtomicInteger();
        int all = runners.size();
        List<Integer> finished = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch ended = new CountDownLatch(runners.size());
        List<Thread> threads = new ArrayList<>();
        int number = 0;
        for (Runnable runner : runners) {
            int place = number++;
            Thread thread = new Thread(() -> {
                try {
                    come.incrementAndGet();
                    while (come.get() < all) {
                        if (Thread.interrupted()) return;
                        Thread.yield();
                    }
                    runner.run();
                    finished.add(place);
                } catch (IllegalMonitorStateException calledOff) {
                    // goes home
                } catch (Throwable e) {
                    System.err.println("runner " + place + ": " + e.getMessage());
                } finally {
                    ended.countDown();
                }
            });
            threads.add(thread);
            thread.start();
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            for (Thread thread : threads) thread.interrupt();
            throw e;
        }
        return finished;
    }
}
