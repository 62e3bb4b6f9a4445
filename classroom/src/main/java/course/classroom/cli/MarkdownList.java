package course.classroom.cli;

import course.classroom.Exercise;
import course.classroom.Lesson;
import java.io.IOException;

/** The list of exercises as a page's table, for the summary of a build. */
final class MarkdownList {
    private MarkdownList() {}

    static String of(CourseFolder course) throws IOException {
        StringBuilder rows = new StringBuilder();
        int all = 0;
        int passing = 0;
        for (Lesson lesson : course.lessons()) {
            rows.append("| | **Lesson %d: %s** | | |%n".formatted(lesson.number(), lesson.title()));
            for (Exercise exercise : lesson.exercises()) {
                ExerciseState state = ExerciseState.of(course, lesson, exercise);
                boolean passes = state.kind() == ExerciseState.Kind.PASSES;
                all += state.kind() == ExerciseState.Kind.UNAVAILABLE ? 0 : 1; // what cannot run here does not count
                passing += passes ? 1 : 0;
                rows.append("| %s | %s | `%s` | %s%s |%n"
                        .formatted(
                                exercise.number(),
                                exercise.title(),
                                exercise.className(),
                                passes ? ":white_check_mark: " : state.kind() == ExerciseState.Kind.FAILS ? ":x: " : "",
                                state.text()));
            }
        }
        return "## %d of %d exercises pass%n%n| | exercise | class | state |%n|---|---|---|---|%n%s"
                .formatted(passing, all, rows);
    }
}
