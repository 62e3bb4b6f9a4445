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

/** As Classroom 50 reads it, a file a student: {@code classroom50/<id>/result.json}. A test an exercise. */
final class ClassroomReport implements Report {
    private final Path folder;

    private record Results(
            String schema,
            String classroom,
            String assignment,
            @SerializedName("assignment_type") String assignmentType,
            String owner,
            String submission,
            String commit,
            String release,
            String review,
            String datetime,
            int score,
            @SerializedName("max-score") int maxScore,
            List<Test> tests) {}

    private record Test(
            @SerializedName("test-name") String testName,
            boolean passed,
            int score,
            @SerializedName("max-score") int maxScore) {}

    ClassroomReport(Path folder) {
        this.folder = folder;
    }

    /** What only the platform knows of a submission, its commit and its time among them, is left for it to fill in. */
    @Override
    public void add(Result result) throws IOException {
        List<Test> tests = result.exercises().stream()
                .filter(each -> each.outcome() != Outcome.NOT_COUNTED)
                .map(ClassroomReport::test)
                .toList();
        Results results = new Results(
                "classroom50/result/v1",
                "",
                "interleave",
                "individual",
                result.name(),
                result.id(),
                "",
                "",
                "",
                "",
                result.points(),
                result.possible(),
                tests);
        AtomicFile.write(
                folder.resolve("classroom50").resolve(result.id()).resolve("result.json"),
                new GsonBuilder().setPrettyPrinting().create().toJson(results) + "\n");
    }

    private static Test test(ExerciseResult exercise) {
        return new Test(exercise.label(), exercise.outcome() == Outcome.RIGHT, exercise.points(), exercise.possible());
    }

    @Override
    public void finish() {
        // each student's file is written
    }
}
