package course.locks.demo;

import java.util.List;
import java.util.stream.Stream;

/**
 * Broken: four threads add to one number without a lock, and updates get lost.
 *
 * <p>Run: {@code ./course demo 2.1}. Observed:
 *
 * <pre>
 * run 1: x = 167899
 * run 2: x = 0
 * run 3: x = -2383998
 * </pre>
 *
 * Loops of +2, +3, -4 and -1 ought to cancel out. {@code x += amount} is three steps: read x, add, write x. Whatever another thread
 * writes between the read and the write is overwritten. Each run gives another number. The second was lucky: a run that comes out right
 * proves nothing.
 */
public class Demo01_LostUpdates {
    private static long x; // guarded by nothing

    public static void main(String[] args) throws InterruptedException {
        for (int run = 1; run <= 3; run++) {
            x = 0;
            List<Thread> loops =
                    Stream.of(2, 3, -4, -1).map(Demo01_LostUpdates::loop).toList();
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
                x += amount;
            }
        });
    }
}
