// Right answer: a lock and a condition, awaited until the next tick is due; stop waits on a condition too.
package course.threads;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class Ticker {
    private Ticker() {}

    private static class Loop extends Thread {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition change = lock.newCondition();
        private final Runnable action;
        private final long period;
        private boolean stopped; // guarded by lock

        Loop(Runnable action, long period) {
            this.action = action;
            this.period = period;
        }

        @Override
        public void run() {
            boolean goesOn = true;
            while (goesOn) {
                action.run();
                try {
                    goesOn = awaitNext();
                } catch (InterruptedException e) {
                    goesOn = false;
                }
            }
        }

        private boolean awaitNext() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                long left = period;
                while (!stopped && left > 0) {
                    left = change.awaitNanos(left);
                }
                return !stopped;
            } finally {
                lock.unlock();
            }
        }

        void end() {
            lock.lock();
            try {
                stopped = true;
                change.signalAll();
            } finally {
                lock.unlock();
            }
            interrupt();
        }
    }

    public static Thread start(Runnable action, Duration period) {
        Objects.requireNonNull(action);
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("period " + period);
        }
        Loop loop = new Loop(action, TimeUnit.NANOSECONDS.convert(period));
        loop.start();
        return loop;
    }

    public static boolean stop(Thread ticker, Duration patience) throws InterruptedException {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience " + patience);
        }
        ((Loop) ticker).end();
        long end = System.nanoTime() + TimeUnit.NANOSECONDS.convert(patience);
        synchronized (ticker) { // a thread that ends notifies those who wait on it
            for (long left = end - System.nanoTime(); ticker.isAlive() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(ticker, Math.max(1_000_000, left));
            }
        }
        return !ticker.isAlive();
    }
}
