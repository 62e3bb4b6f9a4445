package course.locks.demo;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Broken: two threads take the same two locks in opposite orders, and each waits for what the other one has.
 *
 * <p>Run: {@code ./course demo 2.8}. Observed:
 *
 * <pre>
 * copy: waits for what fax holds
 * fax: waits for what copy holds
 * main: neither will ever go on
 * </pre>
 *
 * The JVM knows who waits for whom, and tells it when asked; it doesn't resolve it. {@code jstack} prints the same.
 */
public class Demo08_Deadlock {
    private static final ReentrantLock scanner = new ReentrantLock();
    private static final ReentrantLock printer = new ReentrantLock();
    private static final CountDownLatch bothHaveOne = new CountDownLatch(2);

    public static void main(String[] args) throws InterruptedException {
        start("copy", scanner, printer);
        start("fax", printer, scanner);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] deadlocked = null;
        while (deadlocked == null) {
            Thread.sleep(50);
            deadlocked = threads.findDeadlockedThreads();
        }
        for (ThreadInfo info : threads.getThreadInfo(deadlocked)) {
            System.out.println(info.getThreadName() + ": waits for what " + info.getLockOwnerName() + " holds");
        }
        System.out.println("main: neither will ever go on");
    }

    private static void start(String name, ReentrantLock first, ReentrantLock second) {
        Thread thread = new Thread(() -> use(name, first, second), name);
        thread.setDaemon(true); // else the program would never end
        thread.start();
    }

    private static void use(String name, ReentrantLock first, ReentrantLock second) {
        first.lock();
        try {
            waitForTheOther(); // by chance it happens seldom, here it happens each time
            second.lock();
            try {
                System.out.println(name + ": has both");
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    private static void waitForTheOther() {
        bothHaveOne.countDown();
        try {
            bothHaveOne.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
