// Mistake: asks with Thread.interrupted, which takes the flag away, and then asks again.
// Caught by: C7 "does not end"
// May also fail: C1
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
        while (running.isSet()) {
            if (Thread.interrupted()) {
                System.out.print("");
            }
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            out.accept(reading.getAsInt());
        }
    }
}
