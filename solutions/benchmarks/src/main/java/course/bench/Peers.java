package course.bench;

import course.bench.Job.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same wrong animals without the engine. */
final class Peers {
    private static final int SINGLE_RUNS = 20;
    private static final int REPEATED_RUNS = 5;
    private static final long LEAST_MILLIS = 500;
    private static final int TIMES_MEDIAN = 10;
    /** One or two of each kind of mistake. */
    private static final List<String> FOR_LINCHECK = List.of(
            "counter-plain",
            "counter-get-then-set",
            "transfer-monitors",
            "transfer-locks",
            "box-one-notify",
            "event-volatile-checked-outside",
            "slot-signal-one",
            "queue-empty-then-take",
            "list-array",
            "map-get-then-put",
            "flag-plain-spun-on",
            "pool-shared-sum",
            "join-missing");

    private static final int LINCHECK_RUNS = 2;

    /**
     * What they made of each animal.
     *
     * @param once a single pass of a plain stress test
     * @param repeated passes for ten times the engine's median, or half a second if that is longer
     * @param lincheck of a few; of none where there is no Lincheck
     */
    record Comparison(Map<String, Tally> once, Map<String, Tally> repeated, Map<String, Tally> lincheck) {}

    /** Does jobs and tells what they add up to, by animal. */
    @FunctionalInterface
    interface Worker {
        Map<String, Tally> work(Crew crew, String classPath, String name, List<Job> jobs, int jobsEach)
                throws IOException, InterruptedException;
    }

    private final Crew crew;
    private final Worker worker;
    private final String lincheck;

    /** @param lincheck the class path that runs Lincheck; null if there is none */
    Peers(Crew crew, Worker worker, String lincheck) {
        this.crew = crew;
        this.worker = worker;
        this.lincheck = lincheck;
    }

    /** Each job in a JVM of its own: it may leave threads that spin. */
    Comparison compare(Map<String, Tally> engine) throws IOException, InterruptedException {
        List<Job> once = new ArrayList<>();
        List<Job> repeated = new ArrayList<>();
        List<Job> checked = new ArrayList<>();
        engine.forEach((animal, tally) -> {
            long millis = Math.max(LEAST_MILLIS, Math.round(TIMES_MEDIAN * tally.percentileMillis(50)));
            once.add(new Job(Kind.STRESS_ONCE, animal, 0, SINGLE_RUNS, 0));
            repeated.add(new Job(Kind.STRESS, animal, 0, REPEATED_RUNS, millis));
            if (lincheck != null && FOR_LINCHECK.contains(animal)) {
                for (int i = 0; i < LINCHECK_RUNS; i++) {
                    checked.add(new Job(Kind.LINCHECK, animal, 0, 1, 0));
                }
            }
        });
        String classPath = System.getProperty("java.class.path");
        return new Comparison(
                worker.work(crew, classPath, "stress, once", once, 1),
                worker.work(crew, classPath, "stress, repeated", repeated, 1),
                worker.work(crew, lincheck, "Lincheck", checked, 1));
    }
}
