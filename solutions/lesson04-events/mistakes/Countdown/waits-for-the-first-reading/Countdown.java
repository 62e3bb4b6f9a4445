// Mistake: the caller waits until the first reading was handed on.
// Caught by: C1 "does not return"
// May also fail: C3, C4, C5, C6, C7, C8, C9
package course.events;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

public class Countdown {
    private Countdown() {}

    public static Thread operate(Event running, IntSupplier reading, IntConsumer out) {
        Objects.requireNonNull(running);
        Objects.requireNonNull(reading);
        Objects.requireNonNull(out);
        CountDownLatch begun = new CountDownLatch(1);
        Thread operator = new Thread(() -> read(running, reading, value -> {
            out.accept(value);
            begun.countDown();
        }));
        operator.start();
        try {
            begun.await();
        } catch (InterruptedException e) {
            operator.interrupt();
        }
        return operator;
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
