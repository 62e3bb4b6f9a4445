package course.classroom.interleave;

/**
 * Which schedule of an exploration.
 *
 * @param number from 0
 * @param length how many steps the schedule before had, by which PCT places its changes
 */
record Replay(long seed, int number, int length) {
    /** @throws IllegalArgumentException if it is no such text */
    static Replay parse(String text) {
        String[] parts = text.split(":", -1);
        try {
            if (parts.length == 3) {
                return new Replay(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("A replay is written as seed:schedule:length, such as 1:17:52, not " + text);
    }

    @Override
    public String toString() {
        return seed + ":" + number + ":" + length;
    }
}
