// Mistake: waits for a minute at most, and then reads as if the event had been set.
// Caught by: C3 "only the time is up"
// May also fail: C4
package course.events;

import java.time.Duration;
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
            running.await(Duration.ofMinutes(1));
        } catch (InterruptedException e) {
            return;
        }
        do {
            out.accept(reading.getAsInt());
        } while (running.isSet() && !Thread.currentThread().isInterrupted());
    }
}
