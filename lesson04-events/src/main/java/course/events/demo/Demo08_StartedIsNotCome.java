package course.events.demo;

import java.util.concurrent.CountDownLatch;

/**
 * Claim: a thread that was started need not have come to the gate. Who opens it after the last start opens it too early; a second latch tells when.
 *
 * <pre>
 * $ ./course demo 4.8
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: opened after the last start     in 99 of 100 races the gate opened before all had come
 * fixed:  opened when the last one comes  in 0 of 100 races the gate opened before all had come
 * </pre>
 */
public final class Demo08_StartedIsNotCome {
    private static final int RACES = 100;
    private static final int RUNNERS = 8;

    private Demo08_StartedIsNotCome() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("broken: opened after the last start     " + races(false));
        System.out.println("fixed:  opened when the last one comes  " + races(true));
    }

    private static String races(boolean waitsForAll) throws InterruptedException {
        int early = 0;
        for (int i = 0; i < RACES; i++) {
            early += missing(waitsForAll) > 0 ? 1 : 0;
        }
        return "in %d of %d races the gate opened before all had come".formatted(early, RACES);
    }

    /** How many have not come when the gate opens. */
    private static long missing(boolean waitsForAll) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(RUNNERS);
        CountDownLatch go = new CountDownLatch(1);
        Thread[] threads = new Thread[RUNNERS];
        for (int i = 0; i < RUNNERS; i++) {
            threads[i] = new Thread(() -> {
                ready.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            threads[i].start();
        }
        if (waitsForAll) {
            ready.await();
        }
        long missing = ready.getCount();
        go.countDown();
        for (Thread each : threads) {
            each.join();
        }
        return missing;
    }
}
