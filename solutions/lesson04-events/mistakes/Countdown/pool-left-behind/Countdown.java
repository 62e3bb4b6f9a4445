// Mistake: a pool that nobody shuts down: its thread waits for more work.
// Caught by: C5 "does not end"
// May also fail: C1, C2, C4, C7, C8
package course.events;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

public class Countdown {
    private Countdown() {}

    public static Thread operate(Event running, IntSupplier reading, IntConsumer out) {
        Objects.requireNonNull(running);
        Objects.requireNonNull(reading);
        Objects.requireNonNull(out);
        CompletableFuture<Thread> operator = new CompletableFuture<>();
        Executors.newSingleThreadExecutor().execute(() -> {
            operator.complete(Thread.currentThread());
            read(running, reading, out);
        });
        return operator.join();
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
