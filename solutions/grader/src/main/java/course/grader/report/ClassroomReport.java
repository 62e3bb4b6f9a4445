package course.grader.report;

import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import course.grader.Outcome;
import course.grader.ledger.AtomicFile;
import course.grader.ledger.ExerciseResult;
import course.grader.ledger.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * As Classroom 50 reads it: {@code classroom50/<id>/result.json}, a test an exercise. Whose submission it is, which commit of it, and where
 * that can be looked at is known to the platform alone, whose runner tells it in environment variables; where they aren't, nothing is written.
 */
final class ClassroomReport implements Report {
    private static final String TAG = "SUBMISSION_TAG";

    private final Path folder;
    private final Map<String, String> environment;

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

    ClassroomReport(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    @Override
    public void add(Result result) throws IOException {
        if (!environment.containsKey(TAG)) {
            return;
        }
        List<Test> tests = result.exercises().stream()
                .filter(each -> each.outcome() != Outcome.NOT_COUNTED)
                .map(ClassroomReport::test)
                .toList();
        Results results = new Results(
                "classroom50/result/v1",
                environment.get("CLASSROOM"),
                environment.get("ASSIGNMENT"),
                environment.getOrDefault("ASSIGNMENT_TYPE", "individual"),
                environment.get("OWNER"),
                environment.get(TAG),
                environment.get("COMMIT_URL"),
                environment.get("RELEASE_URL"),
                environment.getOrDefault("REVIEW_URL", environment.get("COMMIT_URL")),
                Instant.now()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(), // the runner puts the commit's time in its place
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
