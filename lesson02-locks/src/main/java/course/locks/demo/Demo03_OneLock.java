package course.locks.demo;

import java.util.List;
import java.util.stream.Stream;

/**
 * Repaired: one lock that all four threads share makes reading and writing one step.
 *
 * <p>Run: {@code ./course demo 2.3}. Observed:
 *
 * <pre>
 * run 1: x = 0
 * run 2: x = 0
 * run 3: x = 0
 * </pre>
 *
 * While one thread is inside {@code synchronized (LOCK)}, the others wait at its door. The result is 0 each time, whatever the schedule.
 */
public class Demo03_OneLock {
    private static final Object LOCK = new Object();

    private static long x; // guarded by LOCK

    public static void main(String[] args) throws InterruptedException {
        for (int run = 1; run <= 3; run++) {
            x = 0;
            List<Thread> loops =
                    Stream.of(2, 3, -4, -1).map(Demo03_OneLock::loop).toList();
            for (Thread loop : loops) {
                loop.start();
            }
            for (Thread loop : loops) {
                loop.join();
            }
            System.out.printf("run %d: x = %d%n", run, x);
        }
    }

    private static Thread loop(int amount) {
        return new Thread(() -> {
            for (int i = 0; i < 5_000_000; i++) {
                synchronized (LOCK) {
                    x += amount;
                }
            }
        });
    }
}
