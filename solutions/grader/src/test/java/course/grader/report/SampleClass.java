package course.grader.report;

import course.grader.Outcome;
import course.grader.ledger.ExerciseResult;
import course.grader.ledger.Ledger;
import course.grader.ledger.Result;
import course.grader.ledger.Roll;
import course.grader.ledger.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A graded class: mallory, who is wrong and calls herself so that pages break, alice, who is right, and one who isn't graded yet. */
final class SampleClass {
    /** What Classroom 50's runner tells. */
    static final Map<String, String> ON_CLASSROOM_50 = Map.of(
            "CLASSROOM", "concurrency",
            "ASSIGNMENT", "lesson-1",
            "OWNER", "alice-on-the-platform",
            "SUBMISSION_TAG", "submit/2026-11-27T10-00-00Z-a1b2c3d",
            "COMMIT_URL", "https://example.org/commit",
            "RELEASE_URL", "https://example.org/release");

    private static final String HOSTILE = "=1+1</title><script>alert(1)</script>\u0000\u202E\"&'";

    private SampleClass() {}

    static void write(Path folder) throws IOException, InterruptedException {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.write(new Roll(
                    List.of("mallory", "alice", "later"),
                    List.of("Bob <b>"),
                    List.of(),
                    List.of(
                            new Roll.Column("1.2", "Run them all", "RunAll", 10),
                            new Roll.Column("1.8", "Thousands of sleepers", "ManySleepers", 10)),
                    ""));
            ledger.write(result("mallory", HOSTILE, List.of("Participant 7"), wrong()));
            ledger.write(result("alice", "Alice", List.of(), right()));
        }
    }

    private static Result result(String id, String name, List<String> keys, ExerciseResult exercise) {
        ExerciseResult none = new ExerciseResult(
                "1.8", "Thousands of sleepers", "ManySleepers", Outcome.NOT_COUNTED, 0, 0, "needs Java 21", List.of());
        return new Result(
                id,
                name,
                keys,
                "digest",
                true,
                exercise.points(),
                10,
                List.of(exercise, none),
                List.of(name + " note"));
    }

    private static ExerciseResult right() {
        return new ExerciseResult(
                "1.2",
                "Run them all",
                "RunAll",
                Outcome.RIGHT,
                10,
                10,
                "",
                List.of(new TestResult("C3", "join every thread", true, "", "")));
    }

    private static ExerciseResult wrong() {
        return new ExerciseResult(
                "1.2",
                "Run them all",
                "RunAll",
                Outcome.WRONG,
                0,
                10,
                "",
                List.of(
                        new TestResult("C1", "each in its own", true, "", ""),
                        new TestResult(
                                "C3", "join every thread", false, "it came back early " + HOSTILE, "<svg></svg>")));
    }
}
