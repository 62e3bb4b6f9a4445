package course.queues.demo;

/**
 * Claim: what a thread waited for may be gone again by the time it goes on, because another one was faster. Who looks
 * once, with {@code if}, goes on all the same; who looks again, with {@code while}, waits on.
 *
 * <pre>
 * $ ./course demo 3.3
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: if     two customers wait, one loaf is baked, and -1 are left
 * fixed:  while  two customers wait, one loaf is baked, and 0 are left
 * </pre>
 */
public final class Demo03_IfAroundTheWait {
    private static final Object shop = new Object();
    private static int loaves; // guarded by shop

    private Demo03_IfAroundTheWait() {}

    public static void main(String[] args) throws InterruptedException {
        play("broken: if   ", Demo03_IfAroundTheWait::buyHastily);
        play("fixed:  while", Demo03_IfAroundTheWait::buy);
    }

    private static void play(String name, Runnable customer) throws InterruptedException {
        Thread[] customers = {new Thread(customer), new Thread(customer)};
        for (Thread each : customers) {
            each.start();
        }
        Thread.sleep(200); // both wait by now
        synchronized (shop) {
            loaves = 1;
            shop.notifyAll();
        }
        for (Thread each : customers) {
            each.join(500);
            each.interrupt(); // so that the demo ends
            each.join();
        }
        synchronized (shop) {
            System.out.println(name + "  two customers wait, one loaf is baked, and " + loaves + " are left");
            loaves = 0;
        }
    }

    private static void buyHastily() {
        try {
            synchronized (shop) {
                if (loaves == 0) {
                    shop.wait();
                }
                loaves--;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void buy() {
        try {
            synchronized (shop) {
                while (loaves == 0) {
                    shop.wait();
                }
                loaves--;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
