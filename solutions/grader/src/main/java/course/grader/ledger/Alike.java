package course.grader.ledger;

import java.util.List;

/**
 * Which submissions of a class are too alike.
 *
 * @param digest of all that was compared: while it is the same, so is this
 * @param compared how many submissions
 * @param pairs the most alike first
 * @param failure why they could not be compared; empty if they were
 */
public record Alike(String digest, int compared, List<Pair> pairs, String failure) {
    public Alike {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two submissions.
     *
     * @param first the smaller id of the two
     * @param percent how much of what both wrote is alike, over all the exercises that both have begun
     * @param exercises the files in which they are the most alike, such as {@code "1.2 RunAll"}
     * @param both of how many files both have something
     */
    public record Pair(String first, String second, int percent, List<String> exercises, int both) {
        public Pair {
            exercises = List.copyOf(exercises);
        }
    }
}
