package course.grader;

/** Something that the instructor can mend, told in one sentence. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status the program's exit status: 1 when the course is not as it must be, 2 when the arguments aren't, 69 when a program is missing */
    Refusal(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    int status() {
        return status;
    }
}
