// Mistake: looks once, and keeps what it saw.
// Caught by: C5 "once is not enough"
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
            running.await();
        } catch (InterruptedException e) {
            return;
        }
        boolean goesOn = running.isSet();
        while (goesOn && !Thread.currentThread().isInterrupted()) {
            out.accept(reading.getAsInt());
        }
    }
}
