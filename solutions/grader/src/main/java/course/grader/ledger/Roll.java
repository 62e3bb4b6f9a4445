package course.grader.ledger;

import java.util.List;

/**
 * The class that is graded.
 *
 * @param students ids of all submissions, those of other shards too, in order
 * @param absent names on the roster of whom there is no submission
 * @param ignored what was found among the submissions and is none, each with the reason
 * @param exercises columns of every table, in order
 * @param warning what the instructor has to know of how they were run; empty if nothing
 */
public record Roll(
        List<String> students, List<String> absent, List<String> ignored, List<Column> exercises, String warning) {
    /** An exercise as a column. */
    public record Column(String number, String title, String className, int points) {}
}
