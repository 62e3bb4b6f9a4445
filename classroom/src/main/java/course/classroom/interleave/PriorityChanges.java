package course.classroom.interleave;

/**
 * PCT: random priorities, the highest goes on, and at d - 1 random steps who is on falls to the lowest. Finds a bug that takes d ordered
 * steps among k with a probability of at least 1 / (n k^(d-1)).
 *
 * <p>Source: S. Burckhardt, P. Kothari, M. Musuvathi, S. Nagarakatte: A Randomized Scheduler with Probabilistic Guarantees of Finding
 * Bugs, ASPLOS 2010.
 */
final class PriorityChanges extends Strategy {
    private static final long ABOVE_ALL_LOWERED = 1L << 32;

    private final long[] changes;
    private long step;
    private long lowest = -1;

    /**
     * @param depth d, at least 1
     * @param length k, how many steps a schedule has, roughly
     */
    PriorityChanges(long seed, int depth, int length) {
        super(seed + 1);
        changes = new long[depth - 1];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = 1 + random.nextInt(Math.max(1, length));
        }
    }

    @Override
    String name() {
        return "PCT, depth " + (changes.length + 1);
    }

    @Override
    void created(Task task) {
        task.priority = ABOVE_ALL_LOWERED + random.nextInt(1 << 30);
    }

    @Override
    void yielded(Task task) {
        task.priority = lowest--;
    }

    @Override
    Task choose(Task[] candidates, int count, Task current) {
        step++;
        for (long change : changes) {
            if (change == step && current != null) {
                current.priority = lowest--;
            }
        }
        return highest(candidates, count);
    }

    static Task highest(Task[] candidates, int count) {
        Task highest = candidates[0];
        for (int i = 1; i < count; i++) {
            if (candidates[i].priority > highest.priority) {
                highest = candidates[i];
            }
        }
        return highest;
    }
}
