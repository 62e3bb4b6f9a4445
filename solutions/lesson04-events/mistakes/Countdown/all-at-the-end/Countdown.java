// Mistake: collects what it reads and hands it on at the end.
// Caught by: C2 "before the next is read"
// May also fail: C5, C7, C8
package course.events;

import java.util.ArrayList;
import java.util.List;
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
        List<Integer> values = new ArrayList<>();
        while (running.isSet() && !Thread.currentThread().isInterrupted()) {
            values.add(reading.getAsInt());
        }
        values.forEach(out::accept);
    }
}
