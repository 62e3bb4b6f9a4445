package course.grader.report;

import course.grader.ledger.ExerciseResult;
import course.grader.ledger.Result;
import course.grader.ledger.TestResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A page a student, complete in itself, to be handed on: {@code students/<id>.html}. */
final class StudentPages implements Report {
    private final Path folder;
    private final Page page = new Page("student.ftlh");

    /** An exercise as the page shows it. */
    public record Shown(
            String number,
            String className,
            String title,
            String outcome,
            int points,
            int possible,
            String why,
            List<Clause> clauses) {}

    /** A clause as the page shows it; the picture as the address of an image, which can hold no script. */
    public record Clause(String clause, String test, boolean passed, String message, String picture) {}

    StudentPages(Path folder) {
        this.folder = folder;
    }

    @Override
    public void add(Result result) throws IOException {
        page.write(
                folder.resolve("students").resolve(result.id() + ".html"),
                Map.of(
                        "name", Visible.text(result.name()),
                        "points", result.points(),
                        "possible", result.possible(),
                        "notes", result.notes().stream().map(Visible::text).toList(),
                        "exercises",
                                result.exercises().stream()
                                        .map(StudentPages::shown)
                                        .toList()));
    }

    private static Shown shown(ExerciseResult exercise) {
        return new Shown(
                exercise.number(),
                exercise.className(),
                exercise.title(),
                exercise.outcome().words(),
                exercise.points(),
                exercise.possible(),
                Visible.text(exercise.why()),
                exercise.tests().stream().map(StudentPages::clause).toList());
    }

    private static Clause clause(TestResult test) {
        String picture = test.picture().isEmpty()
                ? ""
                : "data:image/svg+xml;base64,"
                        + Base64.getEncoder().encodeToString(test.picture().getBytes(StandardCharsets.UTF_8));
        return new Clause(
                test.clause(), Visible.text(test.test()), test.passed(), Visible.text(test.message()), picture);
    }

    @Override
    public void finish() {
        // each student's page is written
    }
}
