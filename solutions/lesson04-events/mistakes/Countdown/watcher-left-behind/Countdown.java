// Mistake: a second thread waits for the interrupt, and is left behind at a normal end.
// Caught by: C5 "left behind"
package course.events;

import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

public class Countdown {
    private Countdown() {}

    public static Thread operate(Event running, IntSupplier reading, IntConsumer out) {
        Objects.requireNonNull(running);
        Objects.requireNonNull(reading);
        Objects.requireNonNull(out);
        Thread operator = new Thread(() -> read(running, reading, out));
        operator.start();
        Thread watcher = new Thread(() -> {
            while (!operator.isInterrupted()) {
                LockSupport.park();
            }
        });
        watcher.start();
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
