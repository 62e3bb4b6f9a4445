package course.grader;

import course.classroom.Exercise;
import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the tests of one exercise said of one answer. */
record Judgement(Exercise exercise, List<TestVerdict> verdicts) {
    boolean passed() {
        return !verdicts.isEmpty() && verdicts.stream().allMatch(verdict -> verdict.status() == Status.PASSED);
    }

    /** Everything but a pass. */
    List<TestVerdict> notPassed() {
        return verdicts.stream()
                .filter(verdict -> verdict.status() != Status.PASSED)
                .toList();
    }

    /** The clauses with a test that didn't pass, in the order met. A test without a clause counts as the clause {@code "?"}. */
    Set<String> clausesNotPassed() {
        Set<String> clauses = new LinkedHashSet<>();
        notPassed().forEach(verdict -> clauses.add(verdict.clause().isEmpty() ? "?" : verdict.clause()));
        return clauses;
    }

    /** Whether a class or a method that the answer relies on was not there at run time. */
    boolean lacksLinks() {
        return notPassed().stream()
                .anyMatch(
                        verdict -> verdict.message()
                                .matches(
                                        "(?s)java\\.lang\\.(NoSuch\\w+|NoClassDefFound|IllegalAccess|AbstractMethod|IncompatibleClassChange)Error.*"));
    }
}
