package course.grader;

import course.classroom.Exercise;
import course.classroom.Lesson;
import course.classroom.verdict.TestVerdict.Status;
import course.grader.safety.Screening;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the tests: does every stub, answer, alternative and mistake get the verdict that it should? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Judges every stub, model answer, alternative and mistake, and tells which verdict is not as it should"
                        + " be.")
public final class Check implements Callable<Integer> {
    private static final int ROUNDS_A_JVM = 5;

    @Parameters(
            paramLabel = "EXERCISE",
            arity = "0..*",
            description = "A lesson (2), an exercise (2.1, SharedTotal); all by default.")
    private List<String> wanted = new ArrayList<>();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description = "Judge each one N times (default: ${DEFAULT-VALUE}).")
    private int repeat;

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
            description = "Run the judging JVMs on the first N processors only (Linux).")
    private int cpus;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "0",
            description = "Judge N at once (default: one a processor).")
    private int jobs;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Only the alternative or mistake of this name, 'stub' or 'model answer'.")
    private String only;

    @Option(names = "--right", description = "Leave the mistakes out: stubs, model answers and alternatives only.")
    private boolean rightOnly;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print the clauses and messages that each mistake meets.")
    private boolean verbose;

    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private int skipped;

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Check());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof IOException)) {
                throw failure;
            }
            command.getErr().println("check: " + failure.getMessage());
            return 1;
        });
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CourseTree course = CourseTree.ofThisProgram();
        if (repeat < 1 || load < 0 || cpus < 0 || jobs < 0) {
            System.err.println("check: numbers must not be negative, and --repeat at least 1");
            return 2;
        }
        List<Suite> suites = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            for (Exercise exercise : lesson.exercises()) {
                if (isWanted(lesson, exercise)) {
                    suites.add(new Suite(exercise, variants(course, lesson, exercise)));
                }
            }
        }
        if (suites.isEmpty()) {
            System.err.println(
                    "check: no exercise is called " + String.join(", ", wanted) + "; './course list' shows them");
            return 2;
        }
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(jobs > 0 ? jobs : processors);
        try (BusyProcesses ignored = BusyProcesses.start(load * processors)) {
            check(course, suites, pool);
        } finally {
            pool.shutdownNow();
        }
        Folders.delete(
                course.workFolder().resolve("check-" + ProcessHandle.current().pid()));
        System.out.printf("%d passed, %d failed, %d skipped%n", passed.get(), failed.get(), skipped);
        return failed.get() == 0 ? 0 : 1;
    }

    /** An exercise with what there is to judge of it. */
    private record Suite(Exercise exercise, List<Variant> variants) {
        long count(Variant.Kind kind) {
            return variants.stream().filter(variant -> variant.kind() == kind).count();
        }
    }

    private boolean isWanted(Lesson lesson, Exercise exercise) {
        return wanted.isEmpty()
                || wanted.contains(String.valueOf(lesson.number()))
                || wanted.contains(exercise.number())
                || wanted.contains(exercise.className());
    }

    private List<Variant> variants(CourseTree course, Lesson lesson, Exercise exercise) throws IOException {
        List<Variant> variants = new ArrayList<>(Variant.of(course, lesson, exercise));
        if (rightOnly) {
            variants.removeIf(variant -> variant.kind() == Variant.Kind.MISTAKE);
        }
        if (only != null) {
            variants.removeIf(variant -> !variant.name().equals(only));
        }
        return List.copyOf(variants);
    }

    /** Gives all the work to the pool at once, so that no processor waits for the slowest variant of one exercise. */
    private void check(CourseTree course, List<Suite> suites, ExecutorService pool)
            throws IOException, InterruptedException {
        Map<Suite, List<Future<Integer>>> complaints = new LinkedHashMap<>();
        for (Suite suite : suites) {
            List<Future<Integer>> each = new ArrayList<>();
            if (suite.exercise().isAvailable()) {
                suite.variants().forEach(variant -> each.add(pool.submit(() -> check(course, variant))));
            }
            complaints.put(suite, each);
        }
        for (Suite suite : suites) {
            summarize(suite, sum(complaints.get(suite)));
        }
    }

    private static int sum(List<Future<Integer>> complaints) throws IOException, InterruptedException {
        int sum = 0;
        try {
            for (Future<Integer> each : complaints) {
                sum += each.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
        return sum;
    }

    private void summarize(Suite suite, int wrong) {
        Exercise exercise = suite.exercise();
        if (!exercise.isAvailable()) {
            skipped += suite.variants().size();
            System.out.printf("%s %s needs %s%n", exercise.number(), exercise.className(), exercise.missing());
            return;
        }
        System.out.printf(
                "%s %s: %d alternatives, %d mistakes, %s%n",
                exercise.number(),
                exercise.className(),
                suite.count(Variant.Kind.ALTERNATIVE),
                suite.count(Variant.Kind.MISTAKE),
                wrong == 0 ? "all as they should be" : wrong + " verdicts are wrong");
    }

    /** @return how many verdicts were wrong */
    private int check(CourseTree course, Variant variant) throws IOException, InterruptedException {
        Path work = course.workFolder()
                .resolve("check-%d".formatted(ProcessHandle.current().pid()))
                .resolve(variant.exercise().className() + "-" + variant.kind() + "-"
                        + variant.name().replace(' ', '-'));
        try {
            AnswerCompiler.Result compiled = new AnswerCompiler(course, variant.lesson())
                    .compile(List.of(variant.layOut(course, work.resolve("sources"))), work.resolve("classes"));
            if (!compiled.errors().isEmpty()) {
                return report(variant, 0, List.copyOf(compiled.errors().values()));
            }
            List<String> held = heldFor(variant, compiled.classes());
            int wrong = held.isEmpty() ? 0 : report(variant, 0, held);
            Judge judge = new Judge(course, variant.lesson(), new ForkAlone(Processors.pinnedTo(cpus)));
            for (int round = 0; round < repeat; ) {
                int rounds = Math.min(ROUNDS_A_JVM, repeat - round);
                for (Judgement judgement :
                        judge.judge(variant.exercise(), compiled.classes(), work.resolve("run"), true, rounds)) {
                    round++;
                    wrong += report(variant, round, variant.complaints(judgement));
                    if (verbose && round == 1 && variant.kind() == Variant.Kind.MISTAKE) {
                        show(variant, judgement);
                    }
                }
            }
            if (variant.kind() == Variant.Kind.STUB) {
                wrong += report(
                        variant,
                        0,
                        notSkipped(judge.judge(variant.exercise(), compiled.classes(), work.resolve("run"), false)));
            }
            return wrong;
        } finally {
            Folders.delete(work);
        }
    }

    /** A right answer that grading a class would hold for a person. */
    private static List<String> heldFor(Variant variant, Path classes) throws IOException {
        return variant.kind() == Variant.Kind.MISTAKE
                ? List.of()
                : new Screening(variant.lesson(), variant.exercise())
                        .hits(classes).stream()
                                .map(hit -> "grading a class would hold it: " + hit)
                                .toList();
    }

    private static List<String> notSkipped(Judgement judgement) {
        return judgement.verdicts().stream()
                .filter(verdict -> verdict.status() != Status.SKIPPED)
                .map(verdict -> "ungraded, the stub is not skipped in '" + verdict.test() + "' but has "
                        + verdict.status() + ": " + verdict.message())
                .toList();
    }

    private int report(Variant variant, int round, List<String> complaints) {
        if (complaints.isEmpty()) {
            passed.incrementAndGet();
            return 0;
        }
        failed.incrementAndGet();
        synchronized (System.out) {
            System.out.printf(
                    "%s %s, %s %s, run %d:%n",
                    variant.exercise().number(),
                    variant.exercise().className(),
                    variant.kind().toString().toLowerCase(),
                    variant.name(),
                    round);
            complaints.forEach(complaint -> System.out.println("    " + complaint.replace("\n", "\n      ")));
        }
        return 1;
    }

    private static void show(Variant variant, Judgement judgement) {
        synchronized (System.out) {
            System.out.printf("%s %s meets:%n", variant.exercise().className(), variant.name());
            judgement
                    .notPassed()
                    .forEach(verdict -> System.out.println("    " + verdict.test() + "\n      "
                            + verdict.message().replace("\n", "\n      ")));
        }
    }
}
