package course.events.demo;

/**
 * Claim: to look at the flag, and then to begin to wait, must be one step under the lock that the setter holds. Else
 * the set falls in between, and its {@code notifyAll} wakes nobody. The pauses make that happen every time.
 *
 * <pre>
 * $ ./course demo 4.3
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: looked outside the lock, a second after the set the thread is WAITING
 * fixed:  looked inside the lock, a second after the set the thread is TERMINATED
 * </pre>
 */
public final class Demo03_MissedSignal {
    private static final Object lock = new Object();
    private static volatile boolean set;

    private Demo03_MissedSignal() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("broken: looked outside the lock, a second after the set the thread is "
                + play(Demo03_MissedSignal::broken));
        System.out.println("fixed:  looked inside the lock, a second after the set the thread is "
                + play(Demo03_MissedSignal::fixed));
    }

    private static Thread.State play(Runnable await) throws InterruptedException {
        set = false;
        Thread waiter = new Thread(await);
        waiter.start();
        Thread.sleep(100);
        synchronized (lock) {
            set = true;
            lock.notifyAll();
        }
        waiter.join(1_000);
        Thread.State state = waiter.getState();
        waiter.interrupt(); // so that the demo ends
        return state;
    }

    private static void broken() {
        try {
            if (!set) {
                Thread.sleep(200); // the scheduler may do this to any thread, anywhere
                synchronized (lock) {
                    lock.wait();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fixed() {
        try {
            Thread.sleep(200);
            synchronized (lock) {
                while (!set) {
                    lock.wait();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
