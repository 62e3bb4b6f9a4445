// Mistake: who finds no place free is turned away.
// Caught by: C5 "what visit throws when interrupted while it waits"
// May also fail: C1, C2, C3, C6, C7, C8
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
        if (!free.tryAcquire()) {
            throw new IllegalStateException("full");
        }
        try {
            return inside.call();
        } finally {
            free.release();
        }
    }

    public int parked() {
        return places - free.availablePermits();
    }
}
