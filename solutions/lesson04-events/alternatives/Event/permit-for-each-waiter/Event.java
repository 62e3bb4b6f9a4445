// Means: a list of those who wait, each with a semaphore of its own; chatty.
package course.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

public class Event {
    private final List<Semaphore> waiting = new ArrayList<>(); // guarded by waiting
    private volatile boolean set; // written under the lock of waiting

    public void set() {
        synchronized (waiting) {
            set = true;
            waiting.forEach(Semaphore::release);
            waiting.clear();
        }
    }

    public void clear() {
        synchronized (waiting) {
            set = false;
        }
    }

    public boolean isSet() {
        return set;
    }

    private Semaphore join() {
        Semaphore mine = new Semaphore(0);
        synchronized (waiting) {
            if (set) {
                mine.release();
            } else {
                waiting.add(mine);
            }
        }
        return mine;
    }

    private void leave(Semaphore mine) {
        synchronized (waiting) {
            waiting.remove(mine);
        }
    }

    public void await() throws InterruptedException {
        Semaphore mine = join();
        try {
            mine.acquire();
            System.out.println(Thread.currentThread().getName() + " goes on");
        } finally {
            leave(mine);
        }
    }

    public boolean await(Duration limit) throws InterruptedException {
        long nanos = nanos(limit);
        if (nanos == 0) {
            return set;
        }
        Semaphore mine = join();
        try {
            return mine.tryAcquire(nanos, TimeUnit.NANOSECONDS);
        } finally {
            leave(mine);
        }
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}
