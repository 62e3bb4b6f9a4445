package course.classroom.interleave;

import java.util.Optional;

/**
 * What came of an exploration.
 *
 * @param finding what is wrong, if anything was found
 * @param schedules how many schedules were played, the one that failed included
 * @param steps in all of them together
 * @param isExhaustive whether these were all the schedules there are within the bound that the search was given
 * @param outOfControl how many schedules were left aside because a thread blocked in something that no model covers
 * @param wasAmplified whether the amplifier had a go, because control was lost
 * @param hash the same for the same schedules
 */
public record Exploration(
        Optional<Finding> finding,
        int schedules,
        long steps,
        boolean isExhaustive,
        int outOfControl,
        boolean wasAmplified,
        long hash) {

    /**
     * Does nothing if nothing was found.
     *
     * @param explanation for a learner: the clause, and which mistake usually causes it
     * @throws InterleavingError with the explanation, what was found, the schedule as a table, and how to play it again
     */
    public void assertHolds(String explanation) {
        finding.ifPresent(found -> {
            throw new InterleavingError(explanation, found);
        });
    }

    /**
     * As {@link #assertHolds}, but only what the scenario threw counts: for a clause that is about what was seen at the end. That it comes
     * to an end is then the matter of other clauses, and their tests.
     */
    public void assertNothingThrown(String explanation) {
        if (finding.isPresent() && finding.get().kind() == Finding.Kind.FAILURE) {
            assertHolds(explanation);
        }
    }
}
