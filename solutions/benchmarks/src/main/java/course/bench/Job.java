package course.bench;

/**
 * A piece of work for one JVM.
 *
 * @param kind what to do
 * @param animal the name of the one to do it with
 * @param seed what the seeds of its explorations come from
 * @param times how often
 * @param millis how long each time may take, where that is limited
 */
record Job(Kind kind, String animal, long seed, int times, long millis) {
    enum Kind {
        /** Explore a wrong one: it must be found. */
        FIND,
        /** Explore a right one: it must be left alone. */
        LEAVE,
        /** Explore with the same seed each time: the schedules must be the same. */
        REPEAT,
        /** Play it once, uncontrolled, as a plain test would. */
        STRESS_ONCE,
        /** Play it uncontrolled, again and again until the time is up. */
        STRESS,
        /** Give it to Lincheck. */
        LINCHECK
    }
}
