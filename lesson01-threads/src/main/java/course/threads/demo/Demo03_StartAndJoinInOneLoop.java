package course.threads.demo;

import java.util.List;

/**
 * Broken another way: it waits, but each thread ends before the next one is started.
 *
 * <p>Run: {@code ./course demo 1.3}. Observed:
 *
 * <pre>
 * a: begins
 * a: ends
 * b: begins
 * b: ends
 * main: all done after 4 tenths of a second
 * </pre>
 *
 * The order is right now, and threads were for nothing: two naps of 0.2 s take 0.4 s.
 */
public class Demo03_StartAndJoinInOneLoop {
    public static void main(String[] args) throws InterruptedException {
        long begin = System.nanoTime();
        for (String name : List.of("a", "b")) {
            Thread thread = new Thread(() -> work(name));
            thread.start();
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
