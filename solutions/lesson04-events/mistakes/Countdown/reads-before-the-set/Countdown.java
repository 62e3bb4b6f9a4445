// Mistake: looks after the reading: the first one comes before the set.
// Caught by: C3 "never set"
// May also fail: C1, C2, C4, C5, C6, C7, C8
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
            do {
                out.accept(reading.getAsInt());
                running.await();
            } while (running.isSet() && !Thread.currentThread().isInterrupted());
        } catch (InterruptedException e) {
            // called off
        }
    }
}
