package course.classroom.cli;

/**
 * What a check of this machine came to.
 *
 * @param weight whether it matters
 * @param what what was looked at, a word or two
 * @param seen what was found
 * @param remedy what to do; empty when nothing
 */
record Finding(Weight weight, String what, String seen, String remedy) {
    /** Whether a finding matters. */
    enum Weight {
        OK,
        /** Something is left out, or slower. */
        NOTE,
        /** It spoils builds or verdicts. */
        BAD
    }

    static Finding ok(String what, String seen) {
        return new Finding(Weight.OK, what, seen, "");
    }

    static Finding note(String what, String seen, String remedy) {
        return new Finding(Weight.NOTE, what, seen, remedy);
    }

    static Finding bad(String what, String seen, String remedy) {
        return new Finding(Weight.BAD, what, seen, remedy);
    }
}
