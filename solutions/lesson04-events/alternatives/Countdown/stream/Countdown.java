// Alternative: the looks and the readings as a stream, lazy, so that each reading is handed on before the next look.
package course.events;

import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

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
        Stream.iterate(running, Countdown::goesOn, same -> same).forEach(each -> out.accept(reading.getAsInt()));
    }

    private static boolean goesOn(Event running) {
        return running.isSet() && !Thread.currentThread().isInterrupted();
    }
}
