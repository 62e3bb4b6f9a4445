package course.classroom.interleave.conformance;

import course.classroom.interleave.Interleavings;
import course.classroom.interleave.Scenario;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Collects what comes of one scenario over its schedules: where several outcomes are allowed, the engine must reach them all. */
final class Outcomes {
    private static final int SEEDS = 6;
    private static final int SCHEDULES_OF_EACH = 50;

    private Outcomes() {}

    /**
     * Plays schedules until there are as many outcomes as are enough, or 300 have been played.
     *
     * @param scenario makes of a set that outlives the schedules a scenario which adds its outcome there
     */
    static Set<String> of(int enough, Function<Set<String>, Scenario> scenario) {
        Set<String> outcomes = new TreeSet<>();
        for (int seed = 1; seed <= SEEDS && outcomes.size() < enough; seed++) {
            Interleavings.defaults()
                    .seed(seed)
                    .schedules(SCHEDULES_OF_EACH)
                    .run(scenario.apply(outcomes))
                    .assertHolds("Each of these schedules is right.");
        }
        return outcomes;
    }
}
