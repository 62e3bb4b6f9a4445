// Mistake: the visit holds the lock, so that one is inside at a time.
// Caught by: C2 "nobody waits while a place is free"
// May also fail: C1, C4, C5, C6, C7, C8
package course.events;

import java.util.Objects;
import java.util.concurrent.Callable;

public class Parking {
    private final int places;
    private int inside; // guarded by this

    public Parking(int places) {
        if (places < 1) {
            throw new IllegalArgumentException("places must be at least 1, not " + places);
        }
        this.places = places;
    }

    public synchronized <T> T visit(Callable<T> visitor) throws Exception {
        Objects.requireNonNull(visitor);
        enter();
        try {
            return visitor.call();
        } finally {
            leave();
        }
    }

    private synchronized void enter() throws InterruptedException {
        while (inside == places) {
            wait();
        }
        inside++;
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }

    public synchronized int parked() {
        return inside;
    }
}
