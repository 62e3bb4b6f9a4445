package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Threads that wait for an event, with and without a time limit. */
final class EventWaiters {
    static final Duration HOUR = Duration.ofHours(1);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SPINNING_NANOS = 150_000_000;

    private final Event event;
    private final List<Actor<Boolean>> waiters = new ArrayList<>();
    private boolean oneSpins; // then there is no waiting for the others to wait

    private EventWaiters(Event event) {
        this.event = event;
    }

    /** Blocks until: four wait. */
    static EventWaiters of(Event event) {
        EventWaiters all = new EventWaiters(event);
        for (int i = 1; i <= 2; i++) {
            all.add("await() no. " + i, () -> untimed(event));
            all.add("await(one hour) no. " + i, () -> event.await(HOUR));
        }
        return all.settled();
    }

    /** Blocks until: it waits. */
    static EventWaiters of(Event event, String name, Callable<Boolean> await) {
        EventWaiters one = new EventWaiters(event);
        one.add(name, await);
        return one.settled();
    }

    static boolean untimed(Event event) throws InterruptedException {
        event.await();
        return true;
    }

    List<Actor<Boolean>> actors() {
        return waiters;
    }

    private EventWaiters settled() {
        if (!oneSpins) {
            Stillness.settle();
            waiters.forEach(this::letItWait);
        }
        return this;
    }

    /** They come one after another, so that a thread that is seen waiting waits for the event and not for another waiter. */
    private void add(String name, Callable<Boolean> await) {
        Actor<Boolean> waiter = Actor.call(name, await);
        letItWait(waiter);
        waiters.add(waiter);
    }

    /** Blocks until: the thread waits, has ended, or a thread has spun for so long that it never will. */
    private void letItWait(Actor<Boolean> waiter) {
        Thread thread = waiter.thread();
        while (!oneSpins && thread.getState() == Thread.State.RUNNABLE) {
            oneSpins = THREADS.getThreadCpuTime(thread.getId()) > SPINNING_NANOS;
            LockSupport.parkNanos(50_000);
        }
    }

    /** A wake-up that means nothing to whoever waits on the event itself: any code may do this to an object it knows. */
    void wakeWithoutSet() {
        synchronized (event) {
            event.notifyAll();
        }
    }

    void set() {
        Actor.run("caller of set", event::set)
                .result(() -> "C3: set never returns: a thread must not hold the lock while it waits");
    }

    void requireThatNobodyHasGoneOn(String clause, String mistake) {
        Stillness.settle();
        assertThat(waiters.stream()
                        .filter(Actor::hasEnded)
                        .map(waiter -> waiter.thread().getName()))
                .as(clause + ": who has gone on: " + mistake)
                .isEmpty();
    }

    void requireThatAllGoOn(String clause, String mistake) {
        for (Actor<Boolean> waiter : waiters) {
            boolean returned = waiter.result(() -> "%s: %d of %d threads still wait: %s"
                    .formatted(
                            clause,
                            waiters.stream().filter(each -> !each.hasEnded()).count(),
                            waiters.size(),
                            mistake));
            assertThat(returned)
                    .as(
                            "%s: what %s returns when it was woken by a set: true, whether or not the event is still set",
                            clause, waiter.thread().getName())
                    .isTrue();
        }
    }
}
