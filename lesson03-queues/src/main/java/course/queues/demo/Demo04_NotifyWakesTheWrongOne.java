package course.queues.demo;

/**
 * Claim: where threads wait for different things on one lock, {@code notify} may wake one that can do nothing. It waits
 * again, the wake-up is used up, and the one that could go on sleeps for ever. {@code notifyAll} wakes both.
 *
 * <pre>
 * $ ./course demo 3.4
 * </pre>
 *
 * Observed (whom {@code notify} wakes is up to the JVM; this one takes who has waited longest):
 *
 * <pre>
 * broken: notify     the counter is free, the cook waits, guest 1 has eaten, guest 2 waits
 * fixed:  notifyAll  the counter is free, the cook is done, guest 1 has eaten, guest 2 has eaten
 * </pre>
 */
public final class Demo04_NotifyWakesTheWrongOne {
    private final boolean wakesAll;
    private boolean dishThere; // guarded by this; there is room for one dish on the counter

    private Demo04_NotifyWakesTheWrongOne(boolean wakesAll) {
        this.wakesAll = wakesAll;
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println("broken: notify     " + new Demo04_NotifyWakesTheWrongOne(false).evening());
        System.out.println("fixed:  notifyAll  " + new Demo04_NotifyWakesTheWrongOne(true).evening());
    }

    private String evening() throws InterruptedException {
        Thread[] threads = {
            new Thread(() -> turn(true)), // guests first: they find the counter empty, and wait
            new Thread(() -> turn(true)),
            new Thread(this::cookTwice)
        };
        for (Thread thread : threads) {
            thread.start();
            Thread.sleep(100); // one after another
        }
        boolean[] waits = new boolean[threads.length];
        for (int i = 0; i < threads.length; i++) {
            threads[i].join(500);
            waits[i] = threads[i].isAlive();
        }
        String counter;
        synchronized (this) {
            counter = "the counter is " + (dishThere ? "full" : "free");
        }
        for (Thread thread : threads) {
            thread.interrupt(); // so that the demo ends
        }
        return counter + ", the cook " + (waits[2] ? "waits" : "is done") + ", guest 1 "
                + (waits[0] ? "waits" : "has eaten") + ", guest 2 " + (waits[1] ? "waits" : "has eaten");
    }

    /** Holds the lock from the first dish until it waits with the second, so that nobody comes in between. */
    private synchronized void cookTwice() {
        turn(false);
        turn(false);
    }

    /** A guest waits for a dish and takes it, a cook waits for the counter to be free and puts one there. */
    private synchronized void turn(boolean isGuest) {
        try {
            while (dishThere != isGuest) {
                wait();
            }
            dishThere = !isGuest;
            if (wakesAll) {
                notifyAll();
            } else {
                notify();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
