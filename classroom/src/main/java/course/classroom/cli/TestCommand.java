package course.classroom.cli;

import course.classroom.seat.Assignment;
import course.classroom.seat.Report;
import course.classroom.seat.Tester;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tests exercises, without Maven. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Test an exercise, a lesson, or all that you have begun: 'course test 2.3'.",
            "Exit status: 0 when nothing fails; what is not begun is skipped and counts for nothing."
        })
final class TestCommand implements Callable<Integer> {
    private static final int LINES_OF_OUTPUT = 40;

    @ParentCommand
    private Course course;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EXERCISE|LESSON",
            description = "Such as 2.3, Bank, 2 or locks.")
    private String wanted;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Assignment> chosen = chosen();
        if (chosen.isEmpty()) {
            System.out.println("Nothing is begun yet: './course list' shows the exercises.");
            return 0;
        }
        List<Path> path = new TestPath(course.folder(), course.terminal())
                .of(chosen.stream().map(Assignment::lesson).distinct().toList());
        try (Seat seat = Seat.open(course.folder(), path, false)) {
            List<Report> reports = test(chosen, seat.tester());
            if (reports.size() > 1) {
                sum(reports);
            }
            return reports.stream().allMatch(TestCommand::isFine) ? 0 : 1;
        }
    }

    private List<Report> test(List<Assignment> chosen, Tester tester) throws IOException, InterruptedException {
        List<Report> reports = new ArrayList<>();
        for (Iterator<Assignment> left = chosen.iterator(); left.hasNext(); ) {
            Assignment each = left.next();
            course.terminal().notice("Testing " + each.number() + " ...");
            tester.prepare();
            Report report = tester.test(each, course.folder().verdicts(each.lesson()));
            if (left.hasNext()) {
                tester.prepare();
            }
            course.terminal().clear();
            print(report);
            reports.add(report);
        }
        return reports;
    }

    /** Named ones, as far as they can run here; without a name, those that are begun. */
    private List<Assignment> chosen() throws IOException {
        List<Assignment> named =
                wanted == null ? Selection.all(course.folder()) : Selection.named(course.folder(), wanted);
        List<Assignment> chosen = new ArrayList<>();
        for (Assignment each : named) {
            ExerciseState state = ExerciseState.of(course.folder(), each.lesson(), each.exercise());
            boolean runs = each.exercise().isAvailable();
            if (!runs && named.size() == 1) {
                throw new CourseException(
                        69, each.number() + " needs " + each.exercise().missing() + ", which is not here.");
            }
            if (runs && (named.size() == 1 || state.kind() != ExerciseState.Kind.NOT_BEGUN)) {
                chosen.add(each);
            }
        }
        return chosen;
    }

    private void print(Report report) throws IOException {
        ReportText text = new ReportText(course.folder().root(), Path.of("").toAbsolutePath(), course.terminal());
        System.out.println(text.headline(report));
        for (String problem : text.problems(report)) {
            System.out.println(ReportText.indented(problem));
        }
        if (!report.output().isBlank()) {
            System.out.println(course.terminal().faint("  It printed:"));
            System.out.println(ReportText.indented(ReportText.indented(firstLines(report.output()))));
        }
        if (report.kind() != Report.Kind.PASSES) {
            text.links(report).forEach(link -> System.out.println("  " + link));
        }
    }

    private static String firstLines(String output) {
        List<String> lines = output.strip().lines().toList();
        return lines.size() <= LINES_OF_OUTPUT
                ? String.join("\n", lines)
                : String.join("\n", lines.subList(0, LINES_OF_OUTPUT)) + "\n(and more)";
    }

    private static void sum(List<Report> reports) {
        long passing = reports.stream()
                .filter(each -> each.kind() == Report.Kind.PASSES)
                .count();
        System.out.printf("%n%d of the %d exercises tested pass.%n", passing, reports.size());
    }

    private static boolean isFine(Report report) {
        return report.kind() == Report.Kind.PASSES || report.kind() == Report.Kind.NOT_BEGUN;
    }
}
