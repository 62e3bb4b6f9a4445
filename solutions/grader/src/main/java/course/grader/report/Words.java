package course.grader.report;

import course.grader.ledger.ExerciseResult;
import course.grader.ledger.TestResult;
import java.util.stream.Collectors;

/** What became of an exercise, as text. */
final class Words {
    private Words() {}

    static String of(ExerciseResult exercise) {
        String failed = exercise.failed().stream().map(Words::of).collect(Collectors.joining("\n\n"));
        return exercise.why().isEmpty() ? failed : exercise.why() + (failed.isEmpty() ? "" : "\n\n" + failed);
    }

    private static String of(TestResult test) {
        String clause = test.clause().isEmpty() ? test.test() : test.clause() + ": " + test.test();
        return clause + "\n" + test.message();
    }
}
