// Mistake: what is thrown is printed, and nobody else gets to know.
// Caught by: C8 "catch nothing but the interrupt"
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
        try {
            while (running.isSet() && !Thread.currentThread().isInterrupted()) {
                out.accept(reading.getAsInt());
            }
        } catch (Exception failure) {
            System.err.println("the countdown failed: " + failure);
        }
    }
}
