package course.classroom.interleave;

/**
 * What may happen in a schedule though nobody asked for it.
 *
 * @param sleepsEndEarly a sleep of two seconds at most may end while others could go on, as if they had been slow
 * @param spuriousWakeUps a wait may end for no reason, as its contract allows
 * @param earlyTimeouts any wait with a time limit may time out while others could go on
 * @param threadIdSeed where the threads' numbers come from; nobody may rely on them
 */
record Oddities(boolean sleepsEndEarly, boolean spuriousWakeUps, boolean earlyTimeouts, long threadIdSeed) {
    static final long LONGEST_SLEEP_CUT_SHORT = 2_000_000_000;
}
