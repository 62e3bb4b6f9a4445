package course.grader;

import course.classroom.Exercise;
import course.classroom.Lesson;
import course.grader.safety.Screening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Grades a submission. What it compiles goes to a new folder each time, so that no verdict is a stale one. */
final class Grading {
    private final CourseTree course;
    private final Submission submission;
    private final Confinement confinement;
    private final boolean screened;

    /** @param screened whether an exercise that uses what none needs is held for a person instead of run */
    Grading(CourseTree course, Submission submission, Confinement confinement, boolean screened) {
        this.course = course;
        this.submission = submission;
        this.confinement = confinement;
        this.screened = screened;
    }

    /**
     * Blocks until: every exercise of the lessons has its mark. As many groups of them as there are processors are judged at the same time. In the
     * order of the lessons.
     */
    List<Mark> marks(List<Lesson> lessons) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(course.workFolder(), "grade");
        Thread ifInterrupted = new Thread(() -> deleteQuietly(work));
        Runtime.getRuntime().addShutdownHook(ifInterrupted);
        ExecutorService judges =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        Map<Exercise, Mark> marks = new ConcurrentHashMap<>();
        try {
            await(begin(lessons, work, judges, exercise -> true, mark -> marks.put(mark.exercise(), mark)));
        } finally {
            endNow(judges);
            Runtime.getRuntime().removeShutdownHook(ifInterrupted);
            Folders.delete(work);
        }
        return lessons.stream()
                .flatMap(lesson -> lesson.exercises().stream())
                .map(marks::get)
                .toList();
    }

    /**
     * Compiles the lessons, and gives them to the judges.
     *
     * @param work made anew; may be deleted when all is done
     * @param each told the mark of each wanted exercise as it comes, by the judges' threads
     * @return done when the marks have come
     */
    List<Future<?>> begin(
            List<Lesson> lessons, Path work, ExecutorService judges, Predicate<Exercise> wanted, Consumer<Mark> each)
            throws IOException, InterruptedException {
        List<Future<?>> begun = new ArrayList<>();
        for (Lesson lesson : longestFirst(lessons)) {
            List<Exercise> exercises =
                    lesson.exercises().stream().filter(wanted).toList();
            if (exercises.isEmpty()) {
                continue;
            }
            Path home = work.resolve(lesson.folder());
            AnswerCompiler.Result compiled =
                    new ShutInCompiler(lesson).compile(submission.sources(lesson), home.resolve("classes"));
            Judge judge = new Judge(course, lesson, confinement);
            for (List<Exercise> group : Judge.groups(lesson, toRun(lesson, exercises, compiled, each))) {
                Path judged = home.resolve(group.get(0).className());
                begun.add(judges.submit(() -> {
                    judge.judgeAll(
                            group,
                            compiled.classes(),
                            judged,
                            judgement -> each.accept(Mark.of(judgement.exercise(), judgement)));
                    return null;
                }));
            }
        }
        return begun;
    }

    /** So that no processor is left with the longest when all else is done. What takes work is worth points. */
    private static List<Lesson> longestFirst(List<Lesson> lessons) {
        return lessons.stream()
                .sorted(Comparator.comparingInt((Lesson lesson) -> lesson.exercises().stream()
                                .mapToInt(Exercise::points)
                                .sum())
                        .reversed())
                .toList();
    }

    /** Blocks until: all are done. */
    static void await(List<Future<?>> begun) throws IOException, InterruptedException {
        for (Future<?> lesson : begun) {
            try {
                lesson.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof InterruptedException) {
                    throw new InterruptedException(e.getCause().getMessage());
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Blocks until: no judge is at work any more, each of which ends its JVM when it is interrupted. */
    static void endNow(ExecutorService judges) throws InterruptedException {
        judges.shutdownNow();
        judges.awaitTermination(1, TimeUnit.MINUTES);
    }

    /** Tells the marks of those that need no run. */
    private List<Exercise> toRun(
            Lesson lesson, List<Exercise> exercises, AnswerCompiler.Result compiled, Consumer<Mark> each)
            throws IOException {
        List<Exercise> toRun = new ArrayList<>();
        for (Exercise exercise : exercises) {
            Optional<Mark> mark = withoutRunning(lesson, exercise, compiled);
            mark.ifPresentOrElse(each, () -> toRun.add(exercise));
        }
        return toRun;
    }

    private Optional<Mark> withoutRunning(Lesson lesson, Exercise exercise, AnswerCompiler.Result compiled)
            throws IOException {
        Path source = lesson.source(submission.folder(), exercise);
        if (!exercise.isAvailable()) {
            return Optional.of(Mark.notCounted(exercise, "needs " + exercise.missing()));
        }
        if (!Files.isRegularFile(source)) {
            String path = submission.folder().relativize(source).toString();
            return Optional.of(Mark.none(exercise, Outcome.NOT_HANDED_IN, "not handed in: there is no " + path));
        }
        if (isStub(lesson, exercise)) {
            return Optional.of(Mark.none(exercise, Outcome.NOT_BEGUN, "not begun"));
        }
        String error = compiled.errorOf(lesson, exercise);
        if (error != null) {
            return Optional.of(Mark.none(exercise, Outcome.NOT_COMPILING, "does not compile: " + error));
        }
        List<String> hits = screened ? new Screening(lesson, exercise).hits(compiled.classes()) : List.of();
        return hits.isEmpty()
                ? Optional.empty()
                : Optional.of(Mark.none(
                        exercise,
                        Outcome.HELD,
                        "held for a person and not run, for it uses what no exercise needs: "
                                + String.join("; ", hits)));
    }

    /** Whether its files are still the course's own; {@code check} makes sure that such a one fails as not begun. */
    private boolean isStub(Lesson lesson, Exercise exercise) throws IOException {
        Path theirs = lesson.source(submission.folder(), exercise);
        Path ours = lesson.source(course.root(), exercise);
        List<String> names = new ArrayList<>(List.of(exercise.className()));
        names.addAll(exercise.parts());
        for (String name : names) {
            Path own = theirs.resolveSibling(name + ".java");
            if (!Files.isRegularFile(own) || !lines(own).equals(lines(ours.resolveSibling(name + ".java")))) {
                return false;
            }
        }
        return true;
    }

    /** Whatever ends a line, and in whatever encoding. */
    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    }

    private static void deleteQuietly(Path work) {
        try {
            Folders.delete(work);
        } catch (IOException left) {
            // What is left is in the build directory, where mvn clean finds it.
        }
    }
}
