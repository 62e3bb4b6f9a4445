// Mistake: looks whether the thread is interrupted that made it.
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
        Thread caller = Thread.currentThread();
        Thread operator = new Thread(() -> read(running, reading, out, caller));
        operator.start();
        return operator;
    }

    private static void read(Event running, IntSupplier reading, IntConsumer out, Thread caller) {
        try {
            running.await();
        } catch (InterruptedException e) {
            return;
        }
        while (running.isSet() && !caller.isInterrupted()) {
            out.accept(reading.getAsInt());
        }
    }
}
