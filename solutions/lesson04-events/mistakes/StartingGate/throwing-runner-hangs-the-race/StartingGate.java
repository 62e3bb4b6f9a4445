// Mistake: one that throws is never counted as ended.
// Caught by: C5 "count one that throws as ended"
// May also fail: C6, C7
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
                    finished.add(place);
                    ended.countDown();
                } catch (InterruptedException | BrokenBarrierException calledOff) {
                    // goes home
                } catch (Throwable e) {
                    System.err.println("runner " + place + ": " + e.getMessage());
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
