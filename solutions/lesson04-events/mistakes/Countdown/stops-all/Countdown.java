// Mistake: an interrupt of one sets a static flag that stops them all.
// Caught by: C1 "the other one reads no more"
// May also fail: C2, C3, C4, C5, C7, C8
package course.events;

import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

public class Countdown {
    private static volatile boolean stopped;

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
        stopped = false;
        try {
            running.await();
        } catch (InterruptedException e) {
            return;
        }
        while (running.isSet() && !stopped) {
            out.accept(reading.getAsInt());
            stopped |= Thread.currentThread().isInterrupted();
        }
        stopped = true;
    }
}
