// Mistake: looks whether there is a place, and takes it in another step.
// Caught by: C1 "must be one step"
// May also fail: C2, C4, C5, C6
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

    public <T> T visit(Callable<T> visitor) throws Exception {
        Objects.requireNonNull(visitor);
        enter();
        try {
            return visitor.call();
        } finally {
            leave();
        }
    }

    private void enter() throws InterruptedException {
        synchronized (this) {
            while (inside == places) {
                wait();
            }
        }
        synchronized (this) {
            inside++;
        }
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }

    public synchronized int parked() {
        return inside;
    }
}
