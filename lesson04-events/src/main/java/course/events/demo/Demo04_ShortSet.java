package course.events.demo;

/**
 * Claim: a waiter that looks at nothing but the flag when it wakes misses a set that was followed at once by a clear. The
 * flag has forgotten that set; something that doesn't go back, such as a count, has not.
 *
 * <pre>
 * $ ./course demo 4.4
 * </pre>
 *
 * Observed (the first number varies a little):
 *
 * <pre>
 * broken: 20 of 20 threads still wait after set and clear
 * the flag was false and is false, as if nothing had happened
 * the count of sets was 0 and is 1
 * </pre>
 */
public final class Demo04_ShortSet {
    private static final Object lock = new Object();
    private static boolean set; // guarded by lock
    private static long sets; // guarded by lock

    private Demo04_ShortSet() {}

    public static void main(String[] args) throws InterruptedException {
        boolean setBefore = set;
        long setsBefore = sets;
        System.out.println("broken: " + stillWaiting() + " of 20 threads still wait after set and clear");
        synchronized (lock) {
            System.out.println("the flag was " + setBefore + " and is " + set + ", as if nothing had happened");
            System.out.println("the count of sets was " + setsBefore + " and is " + sets);
        }
    }

    private static int stillWaiting() throws InterruptedException {
        Thread[] waiters = new Thread[20];
        for (int i = 0; i < waiters.length; i++) {
            waiters[i] = new Thread(Demo04_ShortSet::awaitFlag);
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

    private static void awaitFlag() {
        synchronized (lock) {
            try {
                while (!set) {
                    lock.wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
