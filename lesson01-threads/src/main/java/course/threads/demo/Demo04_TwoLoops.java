package course.threads.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Repaired: one loop starts every thread, a second loop joins every thread.
 *
 * <p>Run: {@code ./course demo 1.4}. Observed:
 *
 * <pre>
 * a: begins
 * b: begins
 * a: ends
 * b: ends
 * main: all done after 2 tenths of a second
 * </pre>
 *
 * Which of a and b comes first may differ from run to run. The last line is always last.
 */
public class Demo04_TwoLoops {
    public static void main(String[] args) throws InterruptedException {
        long begin = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            threads.add(new Thread(() -> work(name)));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf("main: all done after %d tenths of a second%n", (System.nanoTime() - begin) / 100_000_000);
    }

    private static void work(String name) {
        System.out.println(name + ": begins");
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.println(name + ": ends");
    }
}
