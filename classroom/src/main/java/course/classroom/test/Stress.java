package course.classroom.test;

import java.time.Duration;

/** Repeats a scenario whose outcome depends on the schedule until it fails or two seconds are over: one pass shows nothing. */
public final class Stress {
    private static final Duration BUDGET = Duration.ofSeconds(2);

    private Stress() {}

    /**
     * Runs rounds, each on fresh objects, until one throws or the time is up; at least one.
     *
     * @return how many rounds passed
     */
    public static int repeat(Action round) {
        long deadline = System.nanoTime() + BUDGET.toNanos();
        int rounds = 0;
        do {
            try {
                round.run();
            } catch (Throwable failure) {
                throw Actor.<RuntimeException>unchanged(failure);
            }
            rounds++;
        } while (System.nanoTime() - deadline < 0);
        return rounds;
    }
}
