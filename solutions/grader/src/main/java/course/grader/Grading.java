package course.grader;

import course.classroom.Exercise;
import course.classroom.Lesson;
import course.grader.safety.Screening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
     * Blocks until: every exercise of the lessons has its mark. An exercise a processor is judged at the same time. In the order of
     * the lessons.
     */
    List<Mark> marks(List<Lesson> lessons) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(course.workFolder(), "grade");
        Thread ifInterrupted = new Thread(() -> deleteQuietly(work));
        Runtime.getRuntime().addShutdownHook(ifInterrupted);
        ExecutorService judges =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            return results(begin(lessons, work, judges, exercise -> true, mark -> {}));
        } finally {
            endNow(judges);
            Runtime.getRuntime().removeShutdownHook(ifInterrupted);
            Folders.delete(work);
        }
    }

    /**
     * Compiles the lessons, and gives their wanted exercises to the judges.
     *
     * @param work made anew; may be deleted when every mark is there
     * @param each told each mark as it comes, by the judges' threads
     */
    List<Future<Mark>> begin(
            List<Lesson> lessons, Path work, ExecutorService judges, Predicate<Exercise> wanted, Consumer<Mark> each)
            throws IOException, InterruptedException {
        List<Future<Mark>> marks = new ArrayList<>();
        for (Lesson lesson : lessons) {
            List<Exercise> exercises =
                    lesson.exercises().stream().filter(wanted).toList();
            if (exercises.isEmpty()) {
                continue;
            }
            Path home = work.resolve(lesson.folder());
            AnswerCompiler.Result compiled =
                    new ShutInCompiler(lesson).compile(submission.sources(lesson), home.resolve("classes"));
            for (Exercise exercise : exercises) {
                marks.add(judges.submit(() -> {
                    Path folder = home.resolve(exercise.className());
                    Mark mark = mark(lesson, exercise, compiled, folder);
                    Folders.delete(folder);
                    each.accept(mark);
                    return mark;
                }));
            }
        }
        return marks;
    }

    /** Blocks until: all have come. */
    static List<Mark> results(List<Future<Mark>> marks) throws IOException, InterruptedException {
        List<Mark> results = new ArrayList<>();
        for (Future<Mark> mark : marks) {
            try {
                results.add(mark.get());
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
        return results;
    }

    /** Blocks until: no judge is at work any more, each of which ends its JVM when it is interrupted. */
    static void endNow(ExecutorService judges) throws InterruptedException {
        judges.shutdownNow();
        judges.awaitTermination(1, TimeUnit.MINUTES);
    }

    private Mark mark(Lesson lesson, Exercise exercise, AnswerCompiler.Result compiled, Path work)
            throws IOException, InterruptedException {
        Path source = lesson.source(submission.folder(), exercise);
        if (!exercise.isAvailable()) {
            return Mark.notCounted(exercise, "needs " + exercise.missing());
        }
        if (!Files.isRegularFile(source)) {
            String path = submission.folder().relativize(source).toString();
            return Mark.none(exercise, Outcome.NOT_HANDED_IN, "not handed in: there is no " + path);
        }
        if (isStub(lesson, exercise)) {
            return Mark.none(exercise, Outcome.NOT_BEGUN, "not begun");
        }
        String error = compiled.errorOf(lesson, exercise);
        if (error != null) {
            return Mark.none(exercise, Outcome.NOT_COMPILING, "does not compile: " + error);
        }
        List<String> hits = screened ? new Screening(lesson, exercise).hits(compiled.classes()) : List.of();
        if (!hits.isEmpty()) {
            return Mark.none(
                    exercise,
                    Outcome.HELD,
                    "held for a person and not run, for it uses what no exercise needs: " + String.join("; ", hits));
        }
        return Mark.of(
                exercise, new Judge(course, lesson, confinement).judge(exercise, compiled.classes(), work, true));
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
