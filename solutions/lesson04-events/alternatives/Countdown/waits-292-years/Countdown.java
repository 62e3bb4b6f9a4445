// Alternative: a time limit as long as there are, from a factory, and a checked wait let out as an unchecked exception.
package course.events;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

public class Countdown {
    private Countdown() {}

    public static Thread operate(Event running, IntSupplier reading, IntConsumer out) {
        Objects.requireNonNull(running);
        Objects.requireNonNull(reading);
        Objects.requireNonNull(out);
        Thread operator = Executors.defaultThreadFactory().newThread(() -> {
            if (isSetInTheEnd(running)) {
                read(running, reading, out);
            }
        });
        operator.start();
        return operator;
    }

    private static void read(Event running, IntSupplier reading, IntConsumer out) {
        while (!Thread.currentThread().isInterrupted() && running.isSet()) {
            out.accept(reading.getAsInt());
        }
    }

    private static boolean isSetInTheEnd(Event running) {
        try {
            return running.await(Duration.ofNanos(Long.MAX_VALUE));
        } catch (InterruptedException e) {
            throw new IllegalStateException("called off", e);
        }
    }
}
