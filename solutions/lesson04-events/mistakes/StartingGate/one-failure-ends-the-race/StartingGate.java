// Mistake: one that throws calls off the race for all.
// Caught by: C5 "and the others still run"
// May also fail: C7
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
                ends.add(new End(place, failure));
            }));
        }
        threads.forEach(Thread::start);
        List<Integer> places = new ArrayList<>();
        try {
            come.acquire(count);
            go.complete(null);
            for (int i = 0; i < count; i++) {
                End end = ends.take();
                if (end.failure() == null) {
                    places.add(end.place());
                } else {
                    threads.forEach(Thread::interrupt);
                    return places;
                }
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        }
        return places;
    }
}
