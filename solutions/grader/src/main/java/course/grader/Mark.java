package course.grader;

import course.classroom.Exercise;
import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one exercise earned: all its points when every clause holds, else none.
 *
 * @param counts whether it counts at all: one that needs a newer Java doesn't
 * @param failures the first message of each failed clause, by clause; {@code ""} for what concerns the whole exercise
 * @param verdicts what each test said; empty if none was run
 */
record Mark(
        Exercise exercise,
        Outcome outcome,
        int points,
        boolean counts,
        Map<String, String> failures,
        List<TestVerdict> verdicts) {
    static Mark notCounted(Exercise exercise, String why) {
        return new Mark(exercise, Outcome.NOT_COUNTED, 0, false, Map.of("", why), List.of());
    }

    static Mark none(Exercise exercise, Outcome outcome, String why) {
        return new Mark(exercise, outcome, 0, true, Map.of("", why), List.of());
    }

    static Mark of(Exercise exercise, Judgement judgement) {
        if (judgement.passed()) {
            return new Mark(exercise, Outcome.RIGHT, exercise.points(), true, Map.of(), judgement.verdicts());
        }
        if (judgement.verdicts().stream().allMatch(verdict -> message(verdict).startsWith("not begun"))) {
            return none(exercise, Outcome.NOT_BEGUN, "not begun");
        }
        Map<String, String> failures = new LinkedHashMap<>();
        for (TestVerdict verdict : judgement.notPassed()) {
            failures.putIfAbsent(verdict.clause(), message(verdict));
        }
        return new Mark(exercise, Outcome.WRONG, 0, true, failures, judgement.verdicts());
    }

    private static String message(TestVerdict verdict) {
        return verdict.status() == Status.SKIPPED
                ? "it ended its test as 'skipped', which counts as failed"
                : verdict.message();
    }

    boolean isComplete() {
        return !counts || points == exercise.points();
    }
}
