// Alternative: a pause between two readings, in which an interrupt throws.
package course.events;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
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
            while (running.isSet()) {
                out.accept(reading.getAsInt());
                TimeUnit.MILLISECONDS.sleep(2);
            }
        } catch (InterruptedException e) {
            // called off
        }
    }
}
