package course.classroom.interleave;

import java.util.Random;

/** Makes every choice of one schedule: who takes the next step, whom a notify wakes, whether something odd happens. */
abstract class Strategy {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    final Random random;

    Strategy(long seed) {
        random = new Random(seed * SPREAD);
    }

    /** As a learner may read it. */
    abstract String name();

    /**
     * Chooses among those that can take a step.
     *
     * @param candidates the first {@code count}, at least two, count; may be put in another order
     * @param current who took the last step; null if it has ended
     */
    abstract Task choose(Task[] candidates, int count, Task current);

    /** One of {@code count} waiters. */
    int pick(int count) {
        return count <= 1 ? 0 : random.nextInt(count);
    }

    /**
     * Whether something happens that need not: a spurious wake-up, a time-out or the end of a sleep while others could go on.
     *
     * @param oneIn how rare it is
     */
    boolean isOdd(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    void created(Task task) {}

    /** The task sleeps or yields: somebody else ought to go on. */
    void yielded(Task task) {}

    /** The task has had so many steps in a row that it may be waiting for others. */
    void wasLongAlone(Task task) {
        yielded(task);
    }
}
