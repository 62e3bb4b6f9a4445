package course.classroom.test;

/** The verdict on code that hangs: what was expected of it, and which thread waits where, for what, held by whom. */
public final class StuckError extends AssertionError {
    private static final long serialVersionUID = 1L;

    StuckError(String message) {
        super(message);
    }
}
