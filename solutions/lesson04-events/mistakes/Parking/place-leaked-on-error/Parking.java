// Mistake: a visit that throws an error keeps its place.
// Caught by: C4 "give the place back in a finally"
// May also fail: C6
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
        T result;
        try {
            result = inside.call();
        } catch (Exception e) {
            free.release();
            throw e;
        }
        free.release();
        return result;
    }

    public int parked() {
        return places - free.availablePermits();
    }
}
