// Mistake: the caller waits for the event, and only then starts the thread.
// Caught by: C1 "has to wait for the event"
// May also fail: C3, C4, C5, C6, C7, C8
package course.events;

import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

public class Countdown {
    private Countdown() {}

    public static Thread operate(Event running, IntSupplier reading, IntConsumer out) {
        Objects.requireNonNull(running);
        Objects.requireNonNull(reading);
        Objects.requireNonNull(out);
        try {
            running.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread operator = new Thread(() -> read(running, reading, out));
        operator.start();
        return operator;
    }

    private static void read(Event running, IntSupplier reading, IntConsumer out) {
        while (running.isSet() && !Thread.currentThread().isInterrupted()) {
            out.accept(reading.getAsInt());
        }
    }
}
