package course.classroom.interleave;

/**
 * Finds data races without waiting for their bad outcome: when two threads that both can go on stand before plain accesses of the same
 * memory, one of them a write, then nothing orders the two (JLS 17.4.5), whatever comes of it. A collection is one piece of memory, but
 * each element of a list that is read or set by its index is one of its own.
 *
 * <p>What it may miss: a race whose two accesses no explored schedule brings together; accesses inside the JDK, but for calls of
 * collections and builders; whatever is read between {@code StampedLock.tryOptimisticRead} and the next call on that lock. What it lets
 * pass although it is a race: see {@link Trace#isHarmless}.
 */
final class RaceCheck {
    private final Scheduler scheduler;
    private Race found; // guarded by the token

    RaceCheck(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** The first of this schedule; null if there was none. */
    Race found() {
        return found;
    }

    /** @param task stands before a plain access */
    void look(Task task) {
        if (found != null) {
            return;
        }
        for (Task other : scheduler.tasks()) {
            if (other != task && isRace(task, other)) {
                found = new Race(
                        task.object,
                        task.index,
                        task.name,
                        Site.of(task.site),
                        other.name,
                        Site.of(other.site),
                        scheduler.trace == null ? 0 : scheduler.trace.size());
                return;
            }
        }
    }

    private static boolean isRace(Task one, Task other) {
        return other.status == Task.Status.RUNNABLE
                && other.site >= 0
                && other.kind.isPlain()
                && !isValidated(one, other)
                && !isValidated(other, one)
                && (one.kind.writes() || other.kind.writes() || areInStep(one, other))
                && one.meets(other)
                && !areApart(one, other);
    }

    /** A read that is validated afterwards, which tells of a writer that holds the lock; nobody validates what was written. */
    private static boolean isValidated(Task read, Task write) {
        return !read.kind.writes() && !write.readsUnder.containsAll(read.readsUnder);
    }

    /** Who asks an iterator for the next element changes the iterator. */
    private static boolean areInStep(Task one, Task other) {
        return one.view != null
                && one.view == other.view
                && (one.kind == Site.Kind.COLLECTION_STEP || other.kind == Site.Kind.COLLECTION_STEP);
    }

    /** Setting an element of a list leaves the others as they are, and how many there are. */
    private static boolean areApart(Task one, Task other) {
        return one.element >= 0 && other.element >= 0
                ? one.element != other.element
                : one.element >= 0 && other.kind == Site.Kind.COLLECTION_SIZE
                        || other.element >= 0 && one.kind == Site.Kind.COLLECTION_SIZE;
    }
}
