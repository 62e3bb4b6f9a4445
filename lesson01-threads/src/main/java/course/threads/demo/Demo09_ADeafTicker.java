package course.threads.demo;

/**
 * Broken: who catches the InterruptedException inside the loop, and goes on, is deaf to interrupts.
 *
 * <p>Run: {@code ./course demo 1.9}. Observed:
 *
 * <pre>
 * tick
 * tick
 * ticker: woken early, and goes on
 * tick
 * tick
 * main: asked it to stop, is it alive? true
 * </pre>
 *
 * The interrupt has done its work, it ended the sleep; the loop makes nothing of it. Only because the ticker is a daemon does the program
 * end at all.
 */
public class Demo09_ADeafTicker {
    public static void main(String[] args) throws InterruptedException {
        Thread ticker = new Thread(() -> {
            while (true) {
                System.out.println("tick");
                try {
                    Thread.sleep(200);
                } catch (InterruptedException e) {
                    System.out.println("ticker: woken early, and goes on");
                }
            }
        });
        ticker.setDaemon(true);
        ticker.start();
        Thread.sleep(300);
        ticker.interrupt();
        ticker.join(300);
        System.out.println("main: asked it to stop, is it alive? " + ticker.isAlive());
    }
}
