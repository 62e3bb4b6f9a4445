// Mistake: if for while: one reading, and it ends.
// Caught by: C4 "while, not if"
// May also fail: C1, C2, C5, C7, C8
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
        if (running.isSet()) {
            out.accept(reading.getAsInt());
        }
    }
}
