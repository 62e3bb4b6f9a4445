package course.classroom.interleave;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The delays of one amplified round. In even rounds a thread waits a moment for another to come to the same place, and both go on at
 * once: so they read the same value, or take two locks crosswise. In odd rounds some places, drawn anew for each round, are slow, and a few
 * steps elsewhere, and each thread begins late: so one comes late where it is usually early.
 *
 * <p>Delays are waited for by yielding: parking or sleeping might eat a permit or an interrupt that the code under test waits for.
 */
final class Delays {
    private static final long MEETING_NANOS = 2_000_000;
    private static final long LONGEST_NANOS = 1_000_000;
    private static final long LATEST_BEGIN_NANOS = 1_500_000;
    private static final long IN_ALL_NANOS = 40_000_000;
    private static final long POINTS_AT_MOST = 200_000; // a loop of millions of steps has to come to its end
    private static final double MEETS = 0.6;
    private static final double IS_SLOW_PLACE = 0.25;
    private static final double IS_SLOW_STEP = 0.05;

    private final long seed;
    private final boolean meets;
    private final AtomicLong points = new AtomicLong();
    private final AtomicLong delayed = new AtomicLong(); // nanoseconds, of all threads together
    private final Map<Integer, Visitor> waiting = new ConcurrentHashMap<>(); // by place
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet(); // that came to any place
    private volatile boolean isOver;

    /** A thread that waits for another to come. */
    private static final class Visitor {
        final Thread thread = Thread.currentThread();
        volatile boolean isMet;
    }

    Delays(long seed, int round) {
        this.seed = mixed(seed * 31 + round);
        meets = round % 2 == 0;
    }

    /** Blocks for a moment, if at all. */
    void at(int place) {
        if (isOver) {
            return;
        }
        boolean isNew = threads.add(Thread.currentThread());
        if (threads.size() == 1) {
            return; // nobody is there that it could be in the way of
        }
        long point = points.incrementAndGet();
        if (point > POINTS_AT_MOST || delayed.get() > IN_ALL_NANOS) {
            isOver = true;
        } else if (isNew) {
            await(new Visitor(), (long) (chance(point) * LATEST_BEGIN_NANOS));
        } else if (meets) {
            meet(place, point);
        } else {
            delay(place, point);
        }
    }

    private void meet(int place, long point) {
        Visitor other = waiting.get(place);
        if (other != null && other.thread != Thread.currentThread() && waiting.remove(place, other)) {
            other.isMet = true;
        } else if (other == null && chance(point) < MEETS) {
            Visitor visitor = new Visitor();
            if (waiting.putIfAbsent(place, visitor) == null) {
                await(visitor, MEETING_NANOS);
                waiting.remove(place, visitor);
            }
        }
    }

    private void delay(int place, long point) {
        boolean isSlow = chance(-place) < IS_SLOW_PLACE || chance(point) < IS_SLOW_STEP;
        if (isSlow) {
            double share = chance(point + POINTS_AT_MOST);
            await(new Visitor(), (long) (share * share * LONGEST_NANOS)); // many short ones, a few long ones
        }
    }

    private void await(Visitor visitor, long nanos) {
        long begin = System.nanoTime();
        long passed;
        do {
            Thread.yield();
            passed = System.nanoTime() - begin;
        } while (!visitor.isMet && passed < nanos);
        delayed.addAndGet(passed);
    }

    /** From 0 to 1, by the seed. */
    private double chance(long what) {
        return (mixed(seed + what) >>> 11) * 0x1.0p-53;
    }

    /** Spreads its bits: the finalizer of SplitMix64 (G. Steele and others, OOPSLA 2014). */
    private static long mixed(long bits) {
        long mixed = bits * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
