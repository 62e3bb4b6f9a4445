package course.classroom.test;

/** Thrown where a {@link Gate} or a {@link Rendezvous} held a thread that was interrupted: by the answer, or by the kit when the test is over. */
public final class GivenUpException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    GivenUpException(String message, InterruptedException cause) {
        super(message, cause);
    }
}
