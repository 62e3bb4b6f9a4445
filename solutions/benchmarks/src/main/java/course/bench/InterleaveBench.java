package course.bench;

import course.bench.Job.Kind;
import course.grader.BusyProcesses;
import course.grader.Processors;
import course.zoo.Animal;
import course.zoo.Zoo;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does the interleaving engine find every wrong animal of the zoo, quickly, and leave every right one alone? */
@Command(
        name = "interleave",
        mixinStandardHelpOptions = true,
        description =
                "Explores the engine's zoo: every wrong class must be found, with fresh seeds each time, and no right one"
                        + " blamed. Exit status 1 when something is not as it should be.")
final class InterleaveBench implements Callable<Integer> {
    private static final int RUNS_A_JOB = 50;
    private static final int SCHEDULES_A_RUN = 200;
    private static final int JOBS_A_JVM = 40;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Explore each wrong one N times (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--schedules",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Play at least N schedules of the right ones, all together (default: ${DEFAULT-VALUE}).")
    private int schedules;

    @Option(
            names = "--same-seed",
            paramLabel = "N",
            description = "Instead explore each one N times with the same seed: the schedules must be the same.")
    private int sameSeed;

    @Option(
            names = "--load",
            paramLabel = "N",
            defaultValue = "0",
            description = "Keep N busy processes a processor beside it (default: none).")
    private int load;

    @Option(
            names = "--cpus",
            paramLabel = "N",
            defaultValue = "0",
            description = "Run on the first N processors only (Linux).")
    private int cpus;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Only those whose names begin so; may be given several times.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "0",
            description = "Use N JVMs at once (default: one a processor).")
    private int jobs;

    @Option(
            names = "--peers",
            description = "Also give the wrong ones to a plain stress test and, on Java 17, some to Lincheck.")
    private boolean hasPeers;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description = "What all other seeds come from (default: a fresh one).")
    private Long seed;

    @Option(names = "--lincheck", paramLabel = "CLASSPATH", hidden = true, description = "What runs Lincheck.")
    private String lincheck;

    private final PrintStream out;
    private final boolean isTerminal;
    private final BenchReport report;

    /** @param isTerminal whether a person is watching */
    InterleaveBench(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.report = new BenchReport(out);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (runs < 1 || schedules < 0 || sameSeed < 0 || load < 0 || cpus < 0 || jobs < 0) {
            System.err.println("bench: numbers must not be negative, and --runs at least 1");
            return 2;
        }
        List<Animal> animals = Zoo.animals().stream().filter(this::isWanted).toList();
        if (animals.isEmpty()) {
            System.err.println("bench: no animal is called " + String.join(", ", only));
            return 2;
        }
        int processors = Runtime.getRuntime().availableProcessors();
        int size = jobs > 0 ? jobs : cpus > 0 ? Math.min(cpus, processors) : processors;
        Random seeds = new Random(seed == null ? System.nanoTime() : seed);
        try (BusyProcesses ignored = BusyProcesses.start(load * processors);
                Crew crew = new Crew(size, Processors.pinnedTo(cpus))) {
            return sameSeed > 0 ? repeat(crew, animals, seeds) : explore(crew, animals, seeds);
        }
    }

    private boolean isWanted(Animal animal) {
        return only.isEmpty() || only.stream().anyMatch(animal.name()::startsWith);
    }

    private int repeat(Crew crew, List<Animal> animals, Random seeds) throws IOException, InterruptedException {
        List<Job> work = new ArrayList<>();
        for (Animal animal : animals) {
            work.add(new Job(Kind.REPEAT, animal.name(), seeds.nextLong() >>> 1, sameSeed, 0));
        }
        Map<String, Tally> tallies = work(crew, "same seed", work, JOBS_A_JVM);
        report.complaints(tallies);
        return report.sameSeed(tallies) ? 0 : 1;
    }

    private int explore(Crew crew, List<Animal> animals, Random seeds) throws IOException, InterruptedException {
        List<Animal> wrong =
                animals.stream().filter(Predicate.not(Animal::isRight)).toList();
        List<Animal> right = animals.stream().filter(Animal::isRight).toList();
        Map<String, Tally> found = work(crew, "wrong ones", split(Kind.FIND, wrong, runs, seeds), JOBS_A_JVM);
        int runsOfRight = right.isEmpty() ? 0 : ceilDiv(schedules, right.size() * SCHEDULES_A_RUN);
        Map<String, Tally> left = work(crew, "right ones", split(Kind.LEAVE, right, runsOfRight, seeds), JOBS_A_JVM);
        report.table(found);
        if (hasPeers) {
            report.peers(found, new Peers(crew, this::work, lincheck).compare(found));
        }
        report.complaints(found);
        report.complaints(left);
        return report.summary(found, left) ? 0 : 1;
    }

    private static int ceilDiv(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    /** In a random order, so that what a slow moment of the machine does is spread over all. */
    private static List<Job> split(Kind kind, List<Animal> animals, int runs, Random seeds) {
        List<Job> all = new ArrayList<>();
        for (Animal animal : animals) {
            for (int done = 0; done < runs; done += RUNS_A_JOB) {
                all.add(new Job(kind, animal.name(), seeds.nextLong(), Math.min(RUNS_A_JOB, runs - done), 0));
            }
        }
        Collections.shuffle(all, seeds);
        return all;
    }

    private Map<String, Tally> work(Crew crew, String name, List<Job> jobs, int jobsEach)
            throws IOException, InterruptedException {
        return work(crew, System.getProperty("java.class.path"), name, jobs, jobsEach);
    }

    private Map<String, Tally> work(Crew crew, String classPath, String name, List<Job> jobs, int jobsEach)
            throws IOException, InterruptedException {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        jobs.stream().map(Job::animal).sorted().forEach(animal -> tallies.put(animal, new Tally()));
        if (!jobs.isEmpty()) {
            try (Progress progress = new Progress(out, isTerminal, name, jobs.size())) {
                crew.work(classPath, jobs, jobsEach, outcome -> {
                    tallies.get(outcome.animal()).add(outcome);
                    progress.step();
                });
            }
        }
        return tallies;
    }
}
