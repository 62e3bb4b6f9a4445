package course.classroom.cli;

import course.classroom.seat.Assignment;
import course.classroom.seat.Hints;
import course.classroom.seat.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows hints, one more each time. */
@Command(
        name = "hint",
        mixinStandardHelpOptions = true,
        description =
                "Show one more hint on an exercise: 'course hint 2.3'. When there are no more: all of them again.")
final class HintCommand implements Callable<Integer> {
    @ParentCommand
    private Course course;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "Such as 2.3 or Bank; by default the first that you have begun and that doesn't pass.")
    private String wanted;

    @Option(names = "--again", description = "Show those that you have seen, and no new one.")
    private boolean again;

    @Override
    public Integer call() throws IOException {
        Assignment assignment = assignment();
        String name = assignment.number() + " " + assignment.exercise().title();
        System.out.println(course.terminal().bold(name));
        System.out.println(again ? seen(course.folder(), assignment) : next(course.folder(), assignment));
        return 0;
    }

    private Assignment assignment() throws IOException {
        if (wanted == null) {
            return Selection.current(course.folder(), Selection.all(course.folder()));
        }
        List<Assignment> named = Selection.named(course.folder(), wanted);
        if (named.size() > 1) {
            throw new CourseException(
                    2,
                    "hints are given on one exercise: './course hint "
                            + named.get(0).number() + "'.");
        }
        return named.get(0);
    }

    /** One more, and how many are left; all, when none is left. */
    static String next(CourseFolder course, Assignment assignment) throws IOException {
        Hints state = new Hints(course.root());
        List<String> hints = hints(course, assignment);
        int seen = Math.min(state.seen(assignment), hints.size());
        if (seen == hints.size()) {
            return seen(course, assignment);
        }
        state.note(assignment, seen + 1);
        return hint(hints, seen) + "\n\n" + left(hints.size() - seen - 1);
    }

    private static String seen(CourseFolder course, Assignment assignment) throws IOException {
        List<String> hints = hints(course, assignment);
        int seen = Math.min(new Hints(course.root()).seen(assignment), hints.size());
        if (seen == 0) {
            return "You have seen no hint yet; " + left(hints.size());
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < seen; i++) {
            text.append(hint(hints, i)).append("\n\n");
        }
        return text.append(left(hints.size() - seen)).toString();
    }

    private static List<String> hints(CourseFolder course, Assignment assignment) throws IOException {
        Page page = Page.of(course.root(), assignment);
        if (page.hints().isEmpty()) {
            Path here = Path.of("").toAbsolutePath();
            throw new CourseException(
                    1,
                    "the page gives no hints on " + assignment.number() + ": " + ReportText.name(page.file(), here)
                            + ".");
        }
        return page.hints();
    }

    private static String hint(List<String> hints, int index) {
        return "Hint %d of %d\n%s".formatted(index + 1, hints.size(), ReportText.indented(hints.get(index)));
    }

    private static String left(int count) {
        return switch (count) {
            case 0 -> "There are no more hints.";
            case 1 -> "One more hint is left.";
            default -> count + " more hints are left.";
        };
    }
}
