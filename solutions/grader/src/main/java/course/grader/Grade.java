package course.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Grades one submission: compiles each lesson's answers, judges each exercise in a JVM of its own, prints a table. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description =
                "Grades one submission and prints a table. Exit status: 0 all points, 1 some missing, 2 not graded.")
public final class Grade implements Callable<Integer> {
    @Option(
            names = "--submission",
            paramLabel = "DIR",
            required = true,
            description = "The folder in which lesson01-threads and so on are.")
    private Path folder;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "What a relative DIR is relative to (default: the current folder).")
    private Path from = Path.of("");

    @Option(
            names = "--marker",
            paramLabel = "DIR",
            description = "A folder, made anew, for a file that tells the outcome: graded, points-missing.")
    private Path marker;

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Grade());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof IOException)) {
                throw failure;
            }
            command.getErr().println("Not graded: " + failure.getMessage() + ".");
            return 2;
        });
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (marker != null) {
            Folders.fresh(marker);
        }
        CourseTree course = CourseTree.ofThisProgram();
        Submission submission =
                Submission.at(from.toAbsolutePath().resolve(folder).normalize(), course);
        Confinement confinement = Confinement.best();
        if (!confinement.warning().isEmpty()) {
            System.err.println("Warning: " + confinement.warning() + ".");
        }
        List<Mark> marks = new Grading(course, submission, confinement, false).marks(course.lessons());
        System.out.print(GradeTable.of(submission, marks, submission.changedInVain(course)));
        boolean complete = marks.stream().allMatch(Mark::isComplete);
        if (marker != null) {
            Files.createFile(marker.resolve("graded"));
            if (!complete) {
                Files.createFile(marker.resolve("points-missing"));
            }
        }
        return complete ? 0 : 1;
    }
}
