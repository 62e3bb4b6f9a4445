package course.locks.demo;

import java.util.List;
import java.util.stream.Stream;

/**
 * Still broken: a volatile number is never stale, but reading and writing it are still two steps.
 *
 * <p>Run: {@code ./course demo 2.2}. Observed:
 *
 * <pre>
 * run 1: x = -1620157
 * run 2: x = -786075
 * run 3: x = 2354376
 * </pre>
 *
 * Each read now sees the latest write, but another thread may still write between this read and the write that follows it.
 */
public class Demo02_VolatileIsNotALock {
    private static volatile long x; // guarded by nothing

    public static void main(String[] args) throws InterruptedException {
        for (int run = 1; run <= 3; run++) {
            x = 0;
            List<Thread> loops =
                    Stream.of(2, 3, -4, -1).map(Demo02_VolatileIsNotALock::loop).toList();
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
