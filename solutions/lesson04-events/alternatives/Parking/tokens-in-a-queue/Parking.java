package course.events;

import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;

/** Tickets in a box: who has one may be inside. */
public class Parking {
    private final BlockingQueue<Integer> tickets;

    public Parking(int places) {
        if (places < 1) {
            throw new IllegalArgumentException("places: " + places);
        }
        tickets = new ArrayBlockingQueue<>(places);
        for (int number = 1; number <= places; number++) {
            tickets.add(number);
        }
    }

    public <T> T visit(Callable<T> inside) throws Exception {
        Objects.requireNonNull(inside, "inside");
        Integer ticket = tickets.take();
        try {
            return inside.call();
        } finally {
            tickets.add(ticket);
        }
    }

    public int parked() {
        return tickets.remainingCapacity();
    }
}
