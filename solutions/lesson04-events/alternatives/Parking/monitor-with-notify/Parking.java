package course.events;

import java.util.Objects;
import java.util.concurrent.Callable;

/** One wake-up for each place: the JVM gives a wake-up to another one when its receiver was interrupted before. */
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

    private synchronized void enter() throws InterruptedException {
        while (inside == places) {
            wait();
        }
        inside++;
    }

    private synchronized void leave() {
        inside--;
        notify(); // all wait for the same, and one can go in
    }

    public synchronized int parked() {
        return inside;
    }
}
