package course.grader;

import course.classroom.Exercise;
import course.classroom.Lesson;
import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import course.grader.intake.Handin;
import course.grader.ledger.ExerciseResult;
import course.grader.ledger.Result;
import course.grader.ledger.TestResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The result of one submission while its marks come in, in whatever order, and from several threads. */
final class ResultSheet {
    private static final String ABORTED = "it ended its test as 'skipped', which counts as failed";

    private final Handin handin;
    private final String digest;
    private final List<Exercise> exercises;
    private final List<String> notes;
    private final Path folder;
    private final Map<String, ExerciseResult> results = new LinkedHashMap<>(); // guarded by this

    /**
     * @param done what is known from an earlier run
     * @param folder the submission's own for the moment; no message may tell it
     */
    ResultSheet(
            Handin handin,
            String digest,
            List<Lesson> lessons,
            List<String> notes,
            List<ExerciseResult> done,
            Path folder) {
        this.handin = handin;
        this.digest = digest;
        this.exercises =
                lessons.stream().flatMap(lesson -> lesson.exercises().stream()).toList();
        this.notes = List.copyOf(notes);
        this.folder = folder;
        done.forEach(result -> results.put(result.number(), result));
    }

    /** Whether the exercise has still to be judged. */
    synchronized boolean lacks(Exercise exercise) {
        return !results.containsKey(exercise.number());
    }

    synchronized void add(Mark mark) {
        Exercise exercise = mark.exercise();
        List<TestResult> tests = mark.verdicts().stream().map(this::test).toList();
        String whole = mark.outcome() == Outcome.WRONG ? "" : mark.failures().getOrDefault("", "");
        results.put(
                exercise.number(),
                new ExerciseResult(
                        exercise.number(),
                        exercise.title(),
                        exercise.className(),
                        mark.outcome(),
                        mark.points(),
                        mark.counts() ? exercise.points() : 0,
                        Steady.words(whole, folder),
                        tests));
    }

    private TestResult test(TestVerdict verdict) {
        boolean passed = verdict.status() == Status.PASSED;
        String message = verdict.status() == Status.SKIPPED ? ABORTED : verdict.message();
        String name = verdict.test().replaceFirst("^" + verdict.clause() + ":\\s*", "");
        return new TestResult(
                verdict.clause(), name, passed, passed ? "" : Steady.words(message, folder), verdict.picture());
    }

    /** As far as it is known. */
    synchronized Result soFar() {
        return result(false);
    }

    synchronized Result complete() {
        return result(true);
    }

    private Result result(boolean complete) {
        List<ExerciseResult> inOrder = exercises.stream()
                .map(exercise -> results.get(exercise.number()))
                .filter(Objects::nonNull)
                .toList();
        return new Result(
                handin.id(),
                handin.name(),
                handin.keys(),
                digest,
                complete,
                inOrder.stream().mapToInt(ExerciseResult::points).sum(),
                inOrder.stream().mapToInt(ExerciseResult::possible).sum(),
                inOrder,
                notes);
    }
}
