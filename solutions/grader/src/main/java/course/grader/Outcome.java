package course.grader;

/** What became of an exercise of a submission. */
public enum Outcome {
    RIGHT("right"),
    WRONG("wrong"),
    NOT_BEGUN("not begun"),
    NOT_HANDED_IN("not handed in"),
    NOT_COMPILING("does not compile"),
    /** Not run: its class files use what no exercise needs, and a person has to look at it. */
    HELD("held"),
    /** Needs a newer Java or a program that isn't here. */
    NOT_COUNTED("not counted");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** For a reader, in lower case. */
    public String words() {
        return words;
    }
}
