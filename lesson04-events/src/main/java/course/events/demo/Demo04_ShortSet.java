package course.events.demo;

/**
 * Claim: a waiter that looks at nothing but the flag when it wakes misses a set that was followed at once by a clear. A
 * count of the sets doesn't go back: whoever sees it grow since it came was meant.
 *
 * <pre>
 * $ ./course demo 4.4
 * </pre>
 *
 * Observed (the first number varies a little):
 *
 * <pre>
 * broken: looks at the flag    20 of 20 threads still wait after set and clear
 * fixed:  looks at the count   0 of 20 threads still wait after set and clear
 * </pre>
 */
public final class Demo04_ShortSet {
    private static final Object lock = new Object();
    private static boolean set; // guarded by lock
    private static long sets; // guarded by lock

    private Demo04_ShortSet() {}

    private interface Wait {
        void await() throws InterruptedException;
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println("broken: looks at the flag    " + stillWaiting(Demo04_ShortSet::flag)
                + " of 20 threads still wait after set and clear");
        System.out.println("fixed:  looks at the count   " + stillWaiting(Demo04_ShortSet::count)
                + " of 20 threads still wait after set and clear");
    }

    private static int stillWaiting(Wait wait) throws InterruptedException {
        Thread[] waiters = new Thread[20];
        for (int i = 0; i < waiters.length; i++) {
            waiters[i] = new Thread(() -> {
                try {
                    wait.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            waiters[i].start();
        }
        Thread.sleep(500); // all of them wait by now
        synchronized (lock) {
            set = true;
            sets++;
            lock.notifyAll();
        }
        synchronized (lock) {
            set = false;
        }
        int waiting = 0;
        for (Thread waiter : waiters) {
            waiter.join(50);
            waiting += waiter.isAlive() ? 1 : 0;
            waiter.interrupt(); // so that the demo ends
        }
        return waiting;
    }

    private static void flag() throws InterruptedException {
        synchronized (lock) {
            while (!set) {
                lock.wait();
            }
        }
    }

    private static void count() throws InterruptedException {
        synchronized (lock) {
            long before = sets;
            while (!set && sets == before) {
                lock.wait();
            }
        }
    }
}
