// Mistake: the thread that is returned waits, and another one reads.
// Caught by: C2 "only the one that operate returned"
// May also fail: C1, C5, C7, C8
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
        Thread reader = new Thread(() -> loop(running, reading, out));
        reader.start();
        try {
            reader.join();
        } catch (InterruptedException e) {
            reader.interrupt();
        }
    }

    private static void loop(Event running, IntSupplier reading, IntConsumer out) {
        while (running.isSet() && !Thread.currentThread().isInterrupted()) {
            out.accept(reading.getAsInt());
        }
    }
}
