// Mistake: a pool of eight threads runs them all.
// Caught by: C3 "let nothing limit their number"
package course.events;

import java.util.*;
import java.util.concurrent.*;

public class StartingGate {
    private StartingGate() {}

    public static List<Integer> race(List<Runnable> runners) throws InterruptedException {
        int count = runners.size();
        CountDownLatch atTheGate = new CountDownLatch(count);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        CompletionService<Integer> ends = new ExecutorCompletionService<>(pool);
        List<Integer> places = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                int place = i;
                Runnable runner = runners.get(i);
                ends.submit(() -> {
                    atTheGate.countDown();
                    atTheGate.await();
                    runner.run();
                    return place;
                });
            }
            for (int i = 0; i < count; i++) {
                try {
                    places.add(ends.take().get());
                } catch (ExecutionException e) {
                    // left out
                }
            }
            return places;
        } finally {
            pool.shutdownNow();
        }
    }
}
