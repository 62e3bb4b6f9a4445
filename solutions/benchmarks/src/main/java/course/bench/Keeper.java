package course.bench;

import com.google.gson.Gson;
import course.classroom.interleave.Exploration;
import course.classroom.interleave.Finding;
import course.zoo.Animal;
import course.zoo.Zoo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The program of a JVM that does jobs: reads them from standard input, a line each, and writes outcomes to standard output. */
final class Keeper {
    private static final int MOST_COMPLAINTS = 5;

    private final Map<String, Animal> animals =
            Zoo.animals().stream().collect(Collectors.toMap(Animal::name, Function.identity()));
    private final List<Long> micros = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private long schedules;
    private long outOfControl;

    private Keeper() {}

    public static void main(String[] args) throws IOException {
        PrintStream outcomes = System.out;
        System.setOut(System.err); // nobody else's words among the outcomes
        Gson gson = new Gson();
        BufferedReader jobs = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = jobs.readLine(); line != null; line = jobs.readLine()) {
            Outcome outcome = new Keeper().done(gson.fromJson(line, Job.class));
            outcomes.println(gson.toJson(outcome));
            outcomes.flush();
        }
        System.exit(0); // what plain runs have left hanging would keep it alive
    }

    private Outcome done(Job job) {
        Animal animal = animals.get(job.animal());
        switch (job.kind()) {
            case FIND -> explore(job, seed -> find(animal, seed));
            case LEAVE -> explore(job, seed -> leave(animal, seed));
            case REPEAT -> repeat(animal, job);
            case STRESS_ONCE -> uncontrolled(job, () -> new Stress(animal).once());
            case STRESS -> uncontrolled(job, () -> new Stress(animal).until(job.millis()));
            case LINCHECK -> uncontrolled(job, () -> modelChecker().finds(animal));
        }
        return new Outcome(
                job.kind(), job.animal(), job.times(), micros.size(), micros, schedules, outOfControl, complaints);
    }

    private static ModelChecker modelChecker() {
        return ServiceLoader.load(ModelChecker.class).findFirst().orElseThrow();
    }

    /** Tells whether a run went as it should. */
    @FunctionalInterface
    private interface Run {
        boolean isGood() throws InterruptedException;
    }

    @FunctionalInterface
    private interface SeededRun {
        boolean isGood(long seed);
    }

    private void explore(Job job, SeededRun run) {
        SplittableRandom seeds = new SplittableRandom(job.seed());
        for (int i = 0; i < job.times(); i++) {
            long seed = seeds.nextLong() >>> 1;
            time(() -> run.isGood(seed));
        }
    }

    private void uncontrolled(Job job, Run run) {
        for (int i = 0; i < job.times(); i++) {
            time(run);
        }
    }

    private void time(Run run) {
        long began = System.nanoTime();
        try {
            if (run.isGood()) {
                micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began));
            }
        } catch (InterruptedException | RuntimeException | LinkageError e) {
            complain("ended with " + e);
        }
    }

    private Exploration explored(Animal animal, long seed) {
        Exploration exploration = animal.engine().seed(seed).run(animal.scenario());
        schedules += exploration.schedules();
        outOfControl += exploration.outOfControl();
        return exploration;
    }

    private boolean find(Animal animal, long seed) {
        Exploration exploration = explored(animal, seed);
        if (exploration.finding().isEmpty()) {
            complain("not found with seed " + seed + " in " + exploration.schedules() + " schedules");
            return false;
        }
        Finding finding = exploration.finding().get();
        if (!animal.kinds().contains(finding.kind())) {
            complain("found, but for another reason: " + describe(finding));
            return false;
        }
        return true;
    }

    private boolean leave(Animal animal, long seed) {
        Exploration exploration = explored(animal, seed);
        exploration.finding().ifPresent(finding -> complain("blamed: " + describe(finding)));
        return exploration.finding().isEmpty();
    }

    private void repeat(Animal animal, Job job) {
        long expected = explored(animal, job.seed()).hash();
        for (int i = 1; i < job.times(); i++) {
            time(() -> {
                long hash = explored(animal, job.seed()).hash();
                if (hash != expected) {
                    complain("seed " + job.seed() + " gave other schedules the next time");
                }
                return hash == expected;
            });
        }
        micros.add(0L); // the first is like itself
    }

    private static String describe(Finding finding) {
        return finding.kind() + ", " + finding.what() + " (replay " + finding.replay() + ", " + finding.strategy()
                + ")";
    }

    private void complain(String complaint) {
        if (complaints.size() < MOST_COMPLAINTS) {
            complaints.add(complaint);
        }
    }
}
