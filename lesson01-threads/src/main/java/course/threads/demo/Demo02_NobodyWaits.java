package course.threads.demo;

/**
 * Broken: who starts a thread and doesn't join it goes on without it.
 *
 * <p>Run: {@code ./course demo 1.2}. Observed:
 *
 * <pre>
 * main: all done
 * a: begins
 * b: begins
 * a: ends
 * b: ends
 * </pre>
 *
 * The first line is wrong: nothing is done yet. {@code start()} returns at once, and nothing in the program waits.
 */
public class Demo02_NobodyWaits {
    public static void main(String[] args) {
        new Thread(() -> work("a")).start();
        new Thread(() -> work("b")).start();
        System.out.println("main: all done");
    }

    /** Stands for work that takes a while. */
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
