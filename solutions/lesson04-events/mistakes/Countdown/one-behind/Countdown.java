// Mistake: hands each reading on when the next one is there.
// Caught by: C2 "before the next is read"
// May also fail: C5, C7, C8
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
        int value = reading.getAsInt();
        while (running.isSet() && !Thread.currentThread().isInterrupted()) {
            int next = reading.getAsInt();
            out.accept(value);
            value = next;
        }
        out.accept(value);
    }
}
