// Mistake: race throws what a runner threw.
// Caught by: C5 "as if nothing had happened"
// May also fail: C7
package course.events;

import java.util.*;
import java.util.concurrent.*;

public class StartingGate {
    private StartingGate() {}

    public static List<Integer> race(List<Runnable> runners) throws InterruptedException {
        int count = runners.size();
        CountDownLatch atTheGate = new CountDownLatch(count);
        ExecutorService pool = Executors.newCachedThreadPool();
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
                    throw new IllegalStateException(e.getCause());
                }
            }
            return places;
        } finally {
            pool.shutdownNow();
        }
    }
}
