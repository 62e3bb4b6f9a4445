// Mistake: what out throws is taken for its own affair.
// Caught by: C8 "does not end"
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
        Thread operator = new Thread(() -> read(running, reading, out), "countdown");
        operator.start();
        return operator;
    }

    private static void read(Event running, IntSupplier reading, IntConsumer out) {
        try {
            running.await();
        } catch (InterruptedException e) {
            return;
        }
        while (running.isSet() && !Thread.currentThread().isInterrupted()) {
            int value = reading.getAsInt();
            try {
                out.accept(value);
            } catch (RuntimeException failure) {
                // not its own affair
            }
        }
    }
}
