package course.threads.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Broken: four threads count in one variable, and counts get lost.
 *
 * <p>Run: {@code ./course demo 1.13}. Observed:
 *
 * <pre>
 * counted 2454328 of 4000000
 * </pre>
 *
 * The number differs from run to run. {@code evens++} is three steps: read, add one, write. Threads that run at the same time read the
 * same number and write the same sum, and one count is gone.
 */
public class Demo13_SharedCount {
    private static int evens; // shared by all threads, and guarded by nothing

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(new Thread(() -> countEvens()));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf("counted %d of 4000000%n", evens);
    }

    private static void countEvens() {
        for (int number = 0; number < 2_000_000; number++) {
            if (number % 2 == 0) {
                evens++;
            }
        }
    }
}
