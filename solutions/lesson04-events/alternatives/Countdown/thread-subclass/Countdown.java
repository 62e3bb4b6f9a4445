// Alternative: a thread that keeps what it needs in fields, and takes an interrupted wait for a flag that is set.
package course.events;

import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

public class Countdown {
    private Countdown() {}

    public static Thread operate(Event running, IntSupplier reading, IntConsumer out) {
        Thread operator = new Operator(running, reading, out);
        operator.setDaemon(true);
        operator.start();
        return operator;
    }

    private static final class Operator extends Thread {
        private final Event running;
        private final IntSupplier reading;
        private final IntConsumer out;

        Operator(Event running, IntSupplier reading, IntConsumer out) {
            this.running = Objects.requireNonNull(running);
            this.reading = Objects.requireNonNull(reading);
            this.out = Objects.requireNonNull(out);
        }

        @Override
        public void run() {
            try {
                running.await();
            } catch (InterruptedException e) {
                interrupt();
            }
            while (!isInterrupted() && running.isSet()) {
                int value = reading.getAsInt();
                out.accept(value);
            }
        }
    }
}
