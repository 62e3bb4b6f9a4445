// Mistake: tells that it has ended before it notes its place.
// Caught by: C4 "one is lost"
// May also fail: C1, C5, C2
package course.events;

import java.util.*;
import java.util.concurrent.*;

public class StartingGate {
    private StartingGate() {}

    public static List<Integer> race(List<Runnable> runners) throws InterruptedException {
        if (runners.isEmpty()) return new ArrayList<>();
        CyclicBarrier gate = new CyclicBarrier(runners.size());
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
                    ended.countDown();
                    finished.add(place);
                    return;
                } catch (InterruptedException | BrokenBarrierException calledOff) {
                    // goes home
                } catch (Throwable e) {
                    System.err.println("runner " + place + ": " + e.getMessage());
                } finally {
                    if (!finished.contains(place)) ended.countDown();
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
