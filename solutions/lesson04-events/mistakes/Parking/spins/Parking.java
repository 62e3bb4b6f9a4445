// Mistake: asks again and again.
// Caught by: C7 "spins"
// May also fail: C1, C2, C5, C6, C8
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
        while (!tryEnter()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.onSpinWait();
        }
    }

    private synchronized boolean tryEnter() {
        if (inside == places) {
            return false;
        }
        inside++;
        return true;
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }

    public synchronized int parked() {
        return inside;
    }
}
