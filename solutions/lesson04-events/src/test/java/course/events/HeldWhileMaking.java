package course.events;

import course.classroom.test.Gate;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds whoever makes a thread, within the constructor of the n-th: what a thread inherits is computed there. So the test decides when the last
 * runner's thread can exist at all. An answer that makes all its threads before it starts the first one is held before anybody is at the gate, and
 * one whose threads inherit nothing is not held.
 */
final class HeldWhileMaking extends InheritableThreadLocal<Object> {
    private final int number;
    private final AtomicInteger made = new AtomicInteger();
    private final Gate mayGoOn = new Gate();
    private volatile boolean isHeld;

    /** @param number of the thread, from 1 */
    HeldWhileMaking(int number) {
        this.number = number;
    }

    /** From now on the calling thread's threads are counted. */
    void begin() {
        set(this);
    }

    /** Whether somebody has come to make that thread. */
    boolean isHeld() {
        return isHeld;
    }

    void letGo() {
        mayGoOn.open();
    }

    /** Blocks until: the test lets go, if it is the n-th. An interrupt meanwhile is kept for later. */
    @Override
    protected Object childValue(Object parentValue) {
        if (made.incrementAndGet() == number) {
            isHeld = true;
            boolean interrupted = false;
            while (!mayGoOn.isOpen()) {
                interrupted |= !mayGoOn.passUnlessInterrupted() && Thread.interrupted();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return parentValue;
    }
}
