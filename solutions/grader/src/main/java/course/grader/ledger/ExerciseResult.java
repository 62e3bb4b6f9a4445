package course.grader.ledger;

import course.grader.Outcome;
import java.util.List;

/**
 * What an exercise of a submission earned.
 *
 * @param number such as {@code "2.3"}
 * @param possible the points it could have earned; 0 where it doesn't count here
 * @param why what concerns the exercise as a whole; empty if nothing
 * @param tests in the order of the clauses as they were judged; empty if none was run
 */
public record ExerciseResult(
        String number,
        String title,
        String className,
        Outcome outcome,
        int points,
        int possible,
        String why,
        List<TestResult> tests) {
    /** The number and the class. */
    public String label() {
        return number + " " + className;
    }

    /** Those that don't hold. */
    public List<TestResult> failed() {
        return tests.stream().filter(test -> !test.passed()).toList();
    }
}
