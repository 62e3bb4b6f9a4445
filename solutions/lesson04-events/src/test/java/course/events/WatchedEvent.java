package course.events;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** An event that tells how often it is looked at, and who waits. */
final class WatchedEvent extends Event {
    final AtomicInteger looks = new AtomicInteger();
    private volatile Thread waiter;

    @Override
    public boolean isSet() {
        countLook();
        return super.isSet();
    }

    @Override
    public boolean await(Duration limit) throws InterruptedException {
        countLook();
        waiter = Thread.currentThread();
        return super.await(limit);
    }

    @Override
    public void await() throws InterruptedException {
        waiter = Thread.currentThread();
        super.await();
    }

    private void countLook() {
        if (looks.incrementAndGet() > Readings.ENDLESS) {
            Readings.holdForEver();
        }
    }

    /** Gives up on who never waits; that is judged elsewhere. */
    boolean isAwaited() {
        for (int i = 0; i < 200; i++) {
            Thread thread = waiter;
            if (thread != null
                    && (thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING)) {
                return true;
            }
            Thread.yield();
        }
        return false;
    }
}
