package course.imgur.app;

/** Something that the user can do something about: ends the program with one sentence and an exit status. */
final class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    /** The exit status for what went wrong on the way. */
    static final int FAILURE = 1;

    /** The exit status for a call that can't be carried out as it stands. */
    static final int USAGE = 2;

    private final int status;

    Problem(int status, String sentence) {
        this(status, sentence, null);
    }

    Problem(int status, String sentence, Throwable cause) {
        super(sentence, cause);
        this.status = status;
    }

    int status() {
        return status;
    }
}
