package course.grader.report;

import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import course.grader.Outcome;
import course.grader.ledger.AtomicFile;
import course.grader.ledger.ExerciseResult;
import course.grader.ledger.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** As Gradescope's autograders write it, a file a student: {@code gradescope/<id>/results.json}. A test an exercise. */
final class GradescopeReport implements Report {
    private final Path folder;

    private record Results(
            int score,
            String output,
            @SerializedName("output_format") String outputFormat,
            String visibility,
            @SerializedName("stdout_visibility") String stdoutVisibility,
            List<Test> tests) {}

    private record Test(
            int score,
            @SerializedName("max_score") int maxScore,
            String status,
            String name,
            String number,
            String output,
            @SerializedName("output_format") String outputFormat,
            String visibility) {}

    GradescopeReport(Path folder) {
        this.folder = folder;
    }

    @Override
    public void add(Result result) throws IOException {
        List<Test> tests = result.exercises().stream()
                .filter(each -> each.outcome() != Outcome.NOT_COUNTED)
                .map(GradescopeReport::test)
                .toList();
        String output = String.join("\n", result.notes());
        Results results = new Results(result.points(), output, "text", "visible", "hidden", tests);
        AtomicFile.write(
                folder.resolve("gradescope").resolve(result.id()).resolve("results.json"),
                new GsonBuilder().setPrettyPrinting().create().toJson(results) + "\n");
    }

    private static Test test(ExerciseResult exercise) {
        return new Test(
                exercise.points(),
                exercise.possible(),
                exercise.outcome() == Outcome.RIGHT ? "passed" : "failed",
                exercise.className() + ": " + exercise.title(),
                exercise.number(),
                Words.of(exercise),
                "text",
                "visible");
    }

    @Override
    public void finish() {
        // each student's file is written
    }
}
