package course.classroom.interleave;

/** Everyone who can take a step is as likely as any other; or, less restless, goes on with the same one most of the time. */
final class RandomWalk extends Strategy {
    private final double switching;

    /** @param switching how likely it looks for another thread at all, from 0 to 1 */
    RandomWalk(long seed, double switching) {
        super(seed);
        this.switching = switching;
    }

    @Override
    String name() {
        return switching < 1 ? "random walk with few switches" : "random walk";
    }

    @Override
    Task choose(Task[] candidates, int count, Task current) {
        if (switching < 1 && current != null && random.nextDouble() > switching) {
            for (int i = 0; i < count; i++) {
                if (candidates[i] == current) {
                    return current;
                }
            }
        }
        return candidates[random.nextInt(count)];
    }
}
