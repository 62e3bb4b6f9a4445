package course.events.demo;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Repaired: who fails says why, once, and interrupts the others. What they meet then, an interrupt or a broken barrier, is not the reason.
 *
 * <pre>
 * $ ./course demo 4.10
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * all have ended; the reason: java.lang.IllegalStateException: out of petrol
 * </pre>
 */
public final class Demo10_TheFirstReasonCounts {
    private static final CyclicBarrier barrier = new CyclicBarrier(3);
    private static final AtomicReference<Exception> reason = new AtomicReference<>();
    private static final List<Thread> players = List.of(player(0), player(1), player(2));

    private Demo10_TheFirstReasonCounts() {}

    public static void main(String[] args) throws InterruptedException {
        players.forEach(Thread::start);
        for (Thread each : players) {
            each.join();
        }
        System.out.println("all have ended; the reason: " + reason.get());
    }

    private static Thread player(int number) {
        return new Thread(() -> {
            try {
                play(number);
                barrier.await();
            } catch (IllegalStateException | InterruptedException | BrokenBarrierException e) {
                if (reason.compareAndSet(null, e)) { // first the reason, then the interrupts
                    players.forEach(Thread::interrupt);
                }
            }
        });
    }

    private static void play(int number) {
        if (number == 1) {
            throw new IllegalStateException("out of petrol");
        }
    }
}
