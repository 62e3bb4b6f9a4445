// Mistake: waits anew before each reading, and sees a clear only when it comes then.
// Caught by: C5 "does not end"
// May also fail: C1, C2
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
            while (!Thread.currentThread().isInterrupted()) {
                running.await();
                out.accept(reading.getAsInt());
            }
        } catch (InterruptedException e) {
            // called off
        }
    }
}
