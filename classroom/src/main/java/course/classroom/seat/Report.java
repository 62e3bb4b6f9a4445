package course.classroom.seat;

import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What the visible tests say of an exercise.
 *
 * @param assignment the exercise
 * @param errors the compiler's; there are no verdicts then
 * @param verdicts one a test
 * @param output what the program under test printed, the beginning at least
 * @param sources the files that were read, absolute
 */
public record Report(
        Assignment assignment,
        List<CompileError> errors,
        List<TestVerdict> verdicts,
        String output,
        Set<Path> sources) {
    /** In a word. */
    public enum Kind {
        DOES_NOT_COMPILE,
        NOT_BEGUN,
        FAILS,
        PASSES
    }

    public Kind kind() {
        if (!errors.isEmpty()) {
            return Kind.DOES_NOT_COMPILE;
        }
        if (count(Status.SKIPPED) == verdicts.size()) {
            return Kind.NOT_BEGUN;
        }
        return count(Status.PASSED) == verdicts.size() ? Kind.PASSES : Kind.FAILS;
    }

    /** How many tests ended so. */
    public int count(Status status) {
        return (int) verdicts.stream().filter(each -> each.status() == status).count();
    }

    /** What did not pass, nor was skipped: in the order of the clauses, those without one last. */
    public List<TestVerdict> failures() {
        return verdicts.stream()
                .filter(each -> each.status() == Status.FAILED || each.status() == Status.MISSING)
                .sorted(Comparator.comparingInt(Report::clauseNumber))
                .toList();
    }

    private static int clauseNumber(TestVerdict verdict) {
        return verdict.clause().isEmpty()
                ? Integer.MAX_VALUE
                : Integer.parseInt(verdict.clause().substring(1));
    }
}
