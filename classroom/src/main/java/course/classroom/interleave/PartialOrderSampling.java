package course.classroom.interleave;

/**
 * Gives each pending step a random priority, takes the highest, and draws anew for those that conflict with the step taken: it samples
 * orders of conflicting steps rather than of all steps.
 *
 * <p>Source: X. Yuan, J. Yang, R. Gu: Partial Order Aware Concurrency Sampling, CAV 2018.
 */
final class PartialOrderSampling extends Strategy {
    private static final int HIGHEST = 1 << 30;

    private long lowest = -1;

    PartialOrderSampling(long seed) {
        super(seed + 2);
    }

    @Override
    String name() {
        return "partial-order sampling";
    }

    @Override
    void created(Task task) {
        task.priority = random.nextInt(HIGHEST);
    }

    @Override
    void yielded(Task task) {
        task.priority = lowest--;
    }

    @Override
    Task choose(Task[] candidates, int count, Task current) {
        Task chosen = PriorityChanges.highest(candidates, count);
        for (int i = 0; i < count; i++) {
            if (candidates[i] != chosen && candidates[i].conflictsWith(chosen)) {
                candidates[i].priority = random.nextInt(HIGHEST);
            }
        }
        chosen.priority = random.nextInt(HIGHEST);
        return chosen;
    }
}
