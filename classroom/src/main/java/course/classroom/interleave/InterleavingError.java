package course.classroom.interleave;

/** A schedule breaks the code under test. The message has the explanation, what went wrong, the schedule and its replay. */
public final class InterleavingError extends AssertionError {
    private static final long serialVersionUID = 1;

    private final String explanation;
    private final transient Finding finding;

    InterleavingError(String explanation, Finding finding) {
        super(message(explanation, finding), finding.failure());
        this.explanation = explanation;
        this.finding = finding;
    }

    private static String message(String explanation, Finding finding) {
        return explanation + "\n" + finding.what() + rule(finding.failure()) + "\n\n" + ScheduleTable.of(finding) + "\n"
                + finding.again();
    }

    /** What the JDK's own exception doesn't tell, whatever the clause. */
    private static String rule(Throwable failure) {
        return failure instanceof IllegalMonitorStateException
                ? "\nThat is thrown where wait, notify or notifyAll is called outside synchronized on that very object, or await, signal or unlock"
                        + " without the lock."
                : "";
    }

    /** For a learner: the clause, and which mistake usually causes it. */
    public String explanation() {
        return explanation;
    }

    /** Null after serialization. */
    public Finding finding() {
        return finding;
    }
}
