// Mistake: the acquire stands in the try, so that who is interrupted gives back a place that it never had.
// Caught by: C5 "Who got no place gives none back"
// May also fail: C1, C6
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
        try {
            free.acquire();
            return inside.call();
        } finally {
            free.release();
        }
    }

    public int parked() {
        return places - free.availablePermits();
    }
}
