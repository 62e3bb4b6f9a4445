// Alternative: each look is a wait of no length; an interrupt comes out as an exception in one place or the other.
package course.events;

import java.time.Duration;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

public class Countdown {
    private Countdown() {}

    public static Thread operate(Event running, IntSupplier reading, IntConsumer out) {
        Objects.requireNonNull(running);
        Objects.requireNonNull(reading);
        Objects.requireNonNull(out);
        Thread operator = new Thread(() -> read(running, reading, out), "countdown");
        operator.start();
        return operator;
    }

    private static void read(Event running, IntSupplier reading, IntConsumer out) {
        try {
            if (!running.isSet()) {
                running.await();
            }
            do {
                out.accept(reading.getAsInt());
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            } while (running.await(Duration.ZERO));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
