package course.classroom.test;

import course.classroom.timeline.Marks;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts who is somewhere at once, and remembers the most: shows 'never more than n'. */
public final class Occupancy {
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();
    private final AtomicInteger visits = new AtomicInteger();

    /** Comes in; call {@link #leave} in a {@code finally}. */
    public void enter() {
        Marks.enterTask("task " + visits.incrementAndGet());
        peak.accumulateAndGet(inside.incrementAndGet(), Math::max);
    }

    public void leave() {
        Marks.leaveTask();
        inside.decrementAndGet();
    }

    /** How many are inside now. */
    public int inside() {
        return inside.get();
    }

    /** The most that were ever inside at once. */
    public int peak() {
        return peak.get();
    }

    /** How often somebody came in. */
    public int visits() {
        return visits.get();
    }
}
