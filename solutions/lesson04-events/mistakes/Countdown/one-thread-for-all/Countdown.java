// Mistake: one thread for all calls: the second gets the thread of the first.
// Caught by: C1 "thread of a second call"
// May also fail: C2, C3, C4, C5, C7, C8
package course.events;

import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

public class Countdown {
    private static Thread operator; // guarded by Countdown.class

    private Countdown() {}

    public static Thread operate(Event running, IntSupplier reading, IntConsumer out) {
        Objects.requireNonNull(running);
        Objects.requireNonNull(reading);
        Objects.requireNonNull(out);
        synchronized (Countdown.class) {
            if (operator == null || !operator.isAlive()) {
                operator = new Thread(() -> read(running, reading, out));
                operator.start();
            }
            return operator;
        }
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
