// Mistake: null is refused when the thread has begun.
// Caught by: C9 "when null was refused"
package course.events;

import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

public class Countdown {
    private Countdown() {}

    public static Thread operate(Event running, IntSupplier reading, IntConsumer out) {
        Thread operator = new Thread(() -> read(running, reading, out), "countdown");
        operator.start();
        Objects.requireNonNull(running);
        Objects.requireNonNull(reading);
        Objects.requireNonNull(out);
        return operator;
    }

    private static void read(Event running, IntSupplier reading, IntConsumer out) {
        try {
            running.await();
        } catch (InterruptedException e) {
            return;
        }
        while (running.isSet() && !Thread.currentThread().isInterrupted()) {
            out.accept(reading.getAsInt());
        }
    }
}
