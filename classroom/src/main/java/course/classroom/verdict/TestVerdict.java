package course.classroom.verdict;

/**
 * What one test said.
 *
 * @param testClass the test's class, fully named
 * @param test its display name, such as {@code "C2: all tasks are alive together"}
 * @param clause the clause it tests, such as {@code "C2"}; empty when its name begins with none
 * @param status how it ended
 * @param message what it says to a learner; empty when it passed
 * @param picture the schedule that broke the answer, as SVG; empty if there is none; never null
 */
public record TestVerdict(String testClass, String test, String clause, Status status, String message, String picture) {
    public TestVerdict {
        picture = picture == null ? "" : picture; // files from before there were any
    }

    /** One without a picture. */
    public TestVerdict(String testClass, String test, String clause, Status status, String message) {
        this(testClass, test, clause, status, message, "");
    }

    TestVerdict saying(String otherMessage) {
        return new TestVerdict(testClass, test, clause, status, otherMessage, picture);
    }

    TestVerdict showing(String otherPicture) {
        return new TestVerdict(testClass, test, clause, status, message, otherPicture);
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
