// Mistake: null is found when a place is taken, and the place is kept.
// Caught by: C8 "after visit(null)"
package course.events;

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
        free.acquire();
        Callable<T> checked = java.util.Objects.requireNonNull(inside);
        try {
            return checked.call();
        } finally {
            free.release();
        }
    }

    public int parked() {
        return places - free.availablePermits();
    }
}
