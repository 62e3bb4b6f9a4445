package course.threads.demo;

/**
 * Repaired: the loop stands inside the try, so that an interrupt ends it.
 *
 * <p>Run: {@code ./course demo 1.10}. Observed:
 *
 * <pre>
 * tick
 * tick
 * ticker: asked to stop
 * main: asked it to stop, is it alive? false
 * </pre>
 *
 * It doesn't wait for its next tick either: the sleep ends at once.
 */
public class Demo10_ATickerThatHears {
    public static void main(String[] args) throws InterruptedException {
        Thread ticker = new Thread(() -> {
            try {
                while (true) {
                    System.out.println("tick");
                    Thread.sleep(200);
                }
            } catch (InterruptedException e) {
                System.out.println("ticker: asked to stop");
            }
        });
        ticker.start();
        Thread.sleep(300);
        ticker.interrupt();
        ticker.join();
        System.out.println("main: asked it to stop, is it alive? " + ticker.isAlive());
    }
}
