// Mistake: the callable is called twice.
// Caught by: C3 "once"
// May also fail: C1, C2, C4, C5, C6, C7, C8
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
        free.acquire(); // outside the try: who is interrupted here has no place to give back
        try {
            inside.call();
            return inside.call();
        } finally {
            free.release();
        }
    }

    public int parked() {
        return places - free.availablePermits();
    }
}
