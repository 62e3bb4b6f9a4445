package course.classroom.cli;

/** Something that the user can mend: told in one sentence, without a stack trace. */
final class CourseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status the program's exit status: 1 when the learner's own files are wrong, 2 when the arguments are, 69 when something is missing
     * @param sentence what is wrong and what to do about it
     */
    CourseException(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    int status() {
        return status;
    }
}
