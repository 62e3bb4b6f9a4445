// Mistake: the callable is called in a thread of its own.
// Caught by: C3 "in the caller's own"
// May also fail: C4, C5, C6, C7
package course.events;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

public class Parking {
    private final int places;
    private final Semaphore free;

    public Parking(int places) {
        if (places < 1) {
            throw new IllegalArgumentException("places must be at least 1, not " + places);
        }
        this.places = places;
        free = new Semaphore(places);
    }

    /** Blocks until: a place is free; then for as long as the callable takes. */
    public <T> T visit(Callable<T> inside) throws Exception {
        Objects.requireNonNull(inside);
        free.acquire();
        try {
            java.util.concurrent.FutureTask<T> task = new java.util.concurrent.FutureTask<>(inside);
            Thread visitor = new Thread(task);
            visitor.start();
            visitor.join();
            return task.get();
        } finally {
            free.release();
        }
    }

    public int parked() {
        return places - free.availablePermits();
    }
}
