// Mistake: puts the place into a queue by a put that an interrupt flag makes throw.
// Caught by: C5 "their own interrupt flag"
package course.events;

import java.util.*;
import java.util.concurrent.*;

public class StartingGate {
    private StartingGate() {}

    private record End(int place, Throwable failure) {}

    public static List<Integer> race(List<Runnable> runners) throws InterruptedException {
        Semaphore come = new Semaphore(0);
        CompletableFuture<Void> go = new CompletableFuture<>();
        BlockingQueue<End> ends = new LinkedBlockingQueue<>();
        List<Thread> threads = new ArrayList<>();
        int count = 0;
        for (Runnable runner : runners) {
            int place = count++;
            threads.add(new Thread(() -> {
                Throwable failure = null;
                try {
                    come.release();
                    go.get();
                    runner.run();
                } catch (Throwable e) {
                    failure = e;
                }
                try {
                    ends.put(new End(place, failure));
                } catch (InterruptedException e) {
                    ends.add(new End(place, e));
                }
            }));
        }
        threads.forEach(Thread::start);
        List<Integer> places = new ArrayList<>();
        try {
            come.acquire(count);
            go.complete(null);
            for (int i = 0; i < count; i++) {
                End end = ends.take();
                if (end.failure() == null) places.add(end.place());
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        }
        return places;
    }
}
