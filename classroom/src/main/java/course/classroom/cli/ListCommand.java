package course.classroom.cli;

import course.classroom.Exercise;
import course.classroom.Lesson;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists lessons and exercises with their state. Builds nothing. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List lessons and exercises with their state.")
final class ListCommand implements Callable<Integer> {
    private static final int SCREEN = 80;
    private static final int STATE = 20;

    @ParentCommand
    private Course course;

    @Option(names = "--markdown", description = "As a table in Markdown, as a build's summary shows it.")
    private boolean markdown;

    ListCommand() {}

    ListCommand(Course course) {
        this.course = course;
    }

    @Override
    public Integer call() throws IOException {
        if (markdown) {
            System.out.print(MarkdownList.of(course.folder()));
            return 0;
        }
        List<Lesson> lessons = course.folder().lessons();
        int names = width(lessons, Exercise::className);
        int titles = Math.min(width(lessons, Exercise::title), SCREEN - STATE - names - "  1.10  ".length() - 3);
        int passing = 0;
        int all = 0;
        for (Lesson lesson : lessons) {
            System.out.println(course.terminal().bold("Lesson " + lesson.number() + ": " + lesson.title()) + "  "
                    + lesson.folder());
            for (Exercise exercise : lesson.exercises()) {
                ExerciseState state = ExerciseState.of(course.folder(), lesson, exercise);
                all += state.kind() == ExerciseState.Kind.UNAVAILABLE ? 0 : 1; // what cannot run here does not count
                passing += state.kind() == ExerciseState.Kind.PASSES ? 1 : 0;
                System.out.printf(
                        "  %-4s %-" + titles + "s %-" + names + "s %s%n",
                        exercise.number(),
                        cut(exercise.title(), titles),
                        exercise.className(),
                        state.paint(course.terminal()));
            }
        }
        System.out.printf(
                "%n%d of %d exercises pass. './course test' tests, './course --help' tells more.%n", passing, all);
        return 0;
    }

    private static int width(List<Lesson> lessons, Function<Exercise, String> column) {
        return lessons.stream()
                .flatMap(lesson -> lesson.exercises().stream())
                .mapToInt(each -> column.apply(each).length())
                .max()
                .orElse(1);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 3) + "...";
    }
}
