package course.classroom.verdict;

import java.util.List;

/**
 * What one test said.
 *
 * @param testClass the test's class, fully named
 * @param test its display name, such as {@code "C2: all tasks are alive together"}
 * @param clause the clause it tests, such as {@code "C2"}; empty when its name begins with none
 * @param status how it ended
 * @param message what it says to a learner; empty when it passed
 * @param places where in the course's own sources it failed, such as {@code "Bank.java:37"}, innermost first; none when not known
 */
public record TestVerdict(
        String testClass, String test, String clause, Status status, String message, List<String> places) {
    public TestVerdict {
        places = places == null ? List.of() : List.copyOf(places);
    }

    /** Without places. */
    public TestVerdict(String testClass, String test, String clause, Status status, String message) {
        this(testClass, test, clause, status, message, List.of());
    }

    /** How a test ended. */
    public enum Status {
        PASSED,
        FAILED,
        SKIPPED,
        /** Planned, and then not heard of again: the JVM ended, or was ended, before. */
        MISSING
    }

    /** The simple name of the exercise's class: that of the test's class without {@code Test} or {@code HiddenTest}. */
    public String exercise() {
        String simple = testClass.substring(testClass.lastIndexOf('.') + 1);
        return simple.replaceFirst("(Hidden)?Test$", "");
    }
}
