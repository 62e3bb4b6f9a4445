// Mistake: one runner too few has to come to the barrier.
// Caught by: C2 "before all are at the gate"
// May also fail: C1, C3, C4, C5, C6, C7, C8, C9
package course.events;

import java.util.*;
import java.util.concurrent.*;

public class StartingGate {
    private StartingGate() {}

    public static List<Integer> race(List<Runnable> runners) throws InterruptedException {
        if (runners.isEmpty()) return new ArrayList<>();
        CyclicBarrier gate = new CyclicBarrier(Math.max(1, runners.size() - 1));
        List<Integer> finished = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch ended = new CountDownLatch(runners.size());
        List<Thread> threads = new ArrayList<>();
        int number = 0;
        for (Runnable runner : runners) {
            int place = number++;
            Thread thread = new Thread(() -> {
                try {
                    gate.await();
                    runner.run();
                    finished.add(place);
                } catch (InterruptedException | BrokenBarrierException calledOff) {
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
