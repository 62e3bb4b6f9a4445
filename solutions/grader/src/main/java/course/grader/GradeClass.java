package course.grader;

import course.grader.intake.Handin;
import course.grader.intake.Intake;
import course.grader.intake.Roster;
import course.grader.ledger.Ledger;
import course.grader.ledger.Roll;
import course.grader.report.Reports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades a whole class and writes the reports. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        subcommands = {MergeShards.class, AutograderZip.class},
        description = "Grades every submission in a folder. The same command goes on where it was stopped.",
        footer =
                "Exit status: 0 all graded, 1 some could not be or differ from --expect, 2 wrong arguments, 130 stopped by Ctrl-C.")
public final class GradeClass implements Callable<Integer> {
    private static final int STOPPED = 130;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SUBMISSIONS",
            arity = "0..1",
            description =
                    "A folder with a folder, zip, tar file or checkout for each student, or what Moodle, Canvas or"
                            + " Gradescope let you download, unpacked.")
    private Path submissions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "grades",
            description = "Where results and reports go (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--roster",
            paramLabel = "CSV",
            description = "Who is who: a column 'name', and others by which submissions may be known.")
    private Path roster;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "0",
            description = "Use N judging JVMs at once (default: one a processor).")
    private int jobs;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Grade the I-th of N parts; by default as Kubernetes, Slurm or GitLab number their jobs.")
    private String shard;

    @Option(
            names = "--trust",
            paramLabel = "ID",
            description = "Run what this submission was held for: you have looked at it. May be repeated.")
    private Set<String> trusted = Set.of();

    @Option(
            names = "--expect",
            paramLabel = "CSV",
            description = "Tell where the grades differ from this table: student, exercise, points, outcome, clauses.")
    private Path expected;

    @Option(names = "--no-sandbox", description = "Do without bubblewrap.")
    private boolean unconfined;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new GradeClass());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof InterruptedException) {
                return STOPPED;
            }
            if (!(failure instanceof IOException)) {
                throw failure;
            }
            command.getErr().println("grade: " + failure.getMessage() + ".");
            return 2;
        });
        return line;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        if (submissions == null || jobs < 0) {
            throw new IOException(
                    submissions == null
                            ? "name the folder with the submissions: course grade SUBMISSIONS --out DIR"
                            : "--jobs must not be negative");
        }
        CourseTree course = CourseTree.ofThisProgram();
        Shard part = shard == null ? Shard.of(System.getenv()) : Shard.of(shard);
        Intake all = Intake.of(submissions, course.lessons(), roster == null ? Roster.none() : Roster.read(roster));
        Intake mine = all.shard(part.index(), part.count());
        checkTrusted(all);
        Optional<ExpectedGrades> table =
                expected == null ? Optional.empty() : Optional.of(ExpectedGrades.read(expected));
        Confinement confinement = unconfined ? new ForkAlone(List.of()) : Confinement.best();
        if (!confinement.warning().isEmpty()) {
            err.println("Warning: " + confinement.warning() + ".");
        }
        all.ignored().forEach(each -> err.println("Ignored: " + each + "."));
        List<String> failures;
        try (Ledger ledger = Ledger.open(out);
                WorkFolder work = WorkFolder.open(course)) {
            ledger.write(roll(course, all, confinement));
            try (ClassProgress progress = new ClassProgress(
                    System.err, System.console() != null, mine.handins().size())) {
                failures = new ClassGrading(course, confinement, trusted, ledger, work.path())
                        .grade(
                                mine.handins(),
                                jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors(),
                                progress);
            }
            if (part.count() > 1) {
                ledger.forgetAlike(); // a shard sees its own submissions alone: merge compares them all
            } else {
                compare(course, all, ledger, work);
            }
        }
        failures.forEach(failure -> err.println("grade: " + failure + "."));
        spec.commandLine().getOut().print(new Reports(out).write());
        spec.commandLine().getOut().flush();
        boolean asExpected = table.isEmpty() || compared(table.get().differences(out, all, mine));
        return failures.isEmpty() && asExpected ? 0 : 1;
    }

    private boolean compared(List<String> differences) {
        PrintWriter to = spec.commandLine().getOut();
        differences.forEach(to::println);
        to.println(
                differences.isEmpty()
                        ? "All as expected."
                        : differences.size() + " differences from " + expected + ".");
        to.flush();
        return differences.isEmpty();
    }

    private void compare(CourseTree course, Intake all, Ledger ledger, WorkFolder work)
            throws IOException, InterruptedException {
        if (System.console() != null) {
            spec.commandLine().getErr().println("Looking for submissions that are too alike ...");
        }
        List<String> ids = all.handins().stream().map(Handin::id).toList();
        course.lookAlikes().find(ids, ledger, work.path().resolve("alike"));
    }

    private void checkTrusted(Intake all) throws IOException {
        List<String> strangers = new ArrayList<>(trusted);
        all.handins().forEach(handin -> strangers.remove(handin.id()));
        if (!strangers.isEmpty()) {
            throw new IOException("there is no submission " + strangers.get(0) + " to trust: the reports show the ids");
        }
    }

    private static Roll roll(CourseTree course, Intake all, Confinement confinement) throws IOException {
        return new Roll(
                all.handins().stream().map(Handin::id).toList(),
                all.absent(),
                all.ignored(),
                course.lessons().stream()
                        .flatMap(lesson -> lesson.exercises().stream())
                        .map(each -> new Roll.Column(each.number(), each.title(), each.className(), each.points()))
                        .toList(),
                confinement.warning());
    }
}
