package course.classroom.interleave;

/** Looks on while a JVM explores, for a program that shows it: see {@link Interleavings#lookOn}. Called by the thread that explores. */
public interface Onlooker {
    /** Changes nothing and tells nobody. */
    Onlooker NONE = new Onlooker() {
        @Override
        public Interleavings before(Interleavings asked) {
            return asked;
        }

        @Override
        public void played(int schedules) {}

        @Override
        public void after(Exploration exploration) {}
    };

    /**
     * Before an exploration.
     *
     * @param asked as the test wants it
     * @return as it is to be: further, from another seed, or one schedule alone
     */
    Interleavings before(Interleavings asked);

    /** After each schedule. @param schedules how many the exploration has played so far */
    void played(int schedules);

    /** After an exploration, whatever came of it. */
    void after(Exploration exploration);
}
