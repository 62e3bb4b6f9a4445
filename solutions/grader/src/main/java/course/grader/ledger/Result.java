package course.grader.ledger;

import course.grader.Outcome;
import java.util.List;

/**
 * What a submission earned.
 *
 * @param id fit for a file's name
 * @param name the student's; may hold anything
 * @param keys what else the student is known by; may hold anything
 * @param digest of its files, of the course's tests and of how it was graded: while it is the same, so is the result
 * @param complete whether every exercise has been judged
 * @param exercises in the course's order; of an incomplete one those judged until now
 * @param notes what was left out, changed in vain, or can't be read; may quote the student
 */
public record Result(
        String id,
        String name,
        List<String> keys,
        String digest,
        boolean complete,
        int points,
        int possible,
        List<ExerciseResult> exercises,
        List<String> notes) {
    /** The exercises that a person has to look at before they can be run. */
    public List<ExerciseResult> held() {
        return exercises.stream().filter(each -> each.outcome() == Outcome.HELD).toList();
    }
}
