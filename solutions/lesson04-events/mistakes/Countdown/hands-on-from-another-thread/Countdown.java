// Mistake: each reading is handed on in a thread of its own.
// Caught by: C2 "only the one that operate returned"
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
        while (running.isSet() && !Thread.currentThread().isInterrupted()) {
            int value = reading.getAsInt();
            Thread hand = new Thread(() -> out.accept(value));
            hand.start();
            try {
                hand.join();
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
