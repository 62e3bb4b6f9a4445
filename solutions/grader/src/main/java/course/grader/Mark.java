package course.grader;

import course.classroom.Exercise;
import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one exercise earned: all its points when every clause holds, else none.
 *
 * @param counts whether it counts at all: one that needs a newer Java doesn't
 * @param failures the first message of each failed clause, by clause; {@code ""} for what concerns the whole exercise
 */
record Mark(Exercise exercise, int points, boolean counts, Map<String, String> failures) {
    static Mark notCounted(Exercise exercise, String why) {
        return new Mark(exercise, 0, false, Map.of("", why));
    }

    static Mark none(Exercise exercise, String why) {
        return new Mark(exercise, 0, true, Map.of("", why));
    }

    static Mark of(Exercise exercise, Judgement judgement) {
        if (judgement.passed()) {
            return new Mark(exercise, exercise.points(), true, Map.of());
        }
        Map<String, String> failures = new LinkedHashMap<>();
        for (TestVerdict verdict : judgement.notPassed()) {
            failures.putIfAbsent(verdict.clause(), message(verdict));
        }
        if (failures.values().stream().allMatch(message -> message.startsWith("not begun"))) {
            return none(exercise, "not begun");
        }
        return new Mark(exercise, 0, true, failures);
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
