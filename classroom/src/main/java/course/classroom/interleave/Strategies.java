package course.classroom.interleave;

/** Who chooses what thread goes on. */
public enum Strategies {
    /** All of them in turn. */
    MIX,
    /** Every thread that can run is as likely as any other. */
    RANDOM_WALK,
    /** Random priorities, lowered at a few random steps: S. Burckhardt and others, ASPLOS 2010. */
    PCT,
    /** A fresh random priority for each pending step, and again for what conflicts with it: X. Yuan and others, CAV 2018. */
    PARTIAL_ORDER
}
