package course.events;

import course.classroom.test.Actor;
import java.time.Duration;
import java.util.stream.Stream;

/** A setter and a waiter go from event to event together, so that each set falls about where the await begins. */
final class EventRelay {
    private static final Duration HOUR = Duration.ofHours(1);

    private static final int ENOUGH = 50_000;

    private final Event[] events;
    private final int[] written; // plain on purpose: the events alone make it visible
    private volatile int reached = -1;

    private EventRelay(int length) {
        events = Stream.generate(Event::new).limit(length).toArray(Event[]::new);
        written = new int[length];
    }

    /** Blocks until: both have come to the end. Throws, with the clause, when they don't. */
    static void run(int length, String clause) {
        EventRelay relay = new EventRelay(length);
        Actor<Void> waiter = Actor.run("waiter", relay::await);
        Actor<Void> setter = Actor.run("setter", relay::set);
        waiter.result(() -> clause
                + ": await waits for an event that is set: the waiter looked, then the event was set, and only then"
                + " it began to"
                + " wait. Look and begin to wait under one lock, the one that set holds");
        setter.result(() -> clause + ": set never returns");
    }

    private void await() throws InterruptedException {
        for (int i = 0; i < events.length; i++) {
            reached = i;
            if (i % 2 == 0) {
                events[i].await();
            } else if (!events[i].await(HOUR)) {
                throw new AssertionError("C3: a timed await that a set ended returned false");
            }
            if (written[i] != i + 1) {
                throw new AssertionError("C8: what was written before set is not seen after await");
            }
        }
    }

    private void set() {
        for (int i = 0; i < events.length; i++) {
            for (int spins = 0; reached < i && spins < ENOUGH; spins++) { // a waiter that hangs must not keep it
                if (spins % 1_000 == 999) {
                    Thread.yield();
                }
            }
            for (int delay = i % 40; delay > 0; delay--) {
                Thread.onSpinWait();
            }
            written[i] = i + 1;
            events[i].set();
        }
    }
}
