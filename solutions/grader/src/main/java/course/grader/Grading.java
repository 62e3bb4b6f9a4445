package course.grader;

import course.classroom.Exercise;
import course.classroom.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Grades a submission, an exercise a processor at the same time. What it compiles goes to a new folder each time, so that no verdict is a stale one. */
final class Grading {
    private final CourseTree course;
    private final Submission submission;

    Grading(CourseTree course, Submission submission) {
        this.course = course;
        this.submission = submission;
    }

    /** Blocks until: every exercise of the lessons has its mark. In the order of the lessons. */
    List<Mark> marks(List<Lesson> lessons) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(course.workFolder(), "grade");
        Thread ifInterrupted = new Thread(() -> deleteQuietly(work));
        Runtime.getRuntime().addShutdownHook(ifInterrupted);
        ExecutorService judges =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Mark>> marks = new ArrayList<>();
            for (Lesson lesson : lessons) {
                marks.addAll(begin(lesson, work.resolve(lesson.folder()), judges));
            }
            return results(marks);
        } finally {
            endNow(judges);
            Runtime.getRuntime().removeShutdownHook(ifInterrupted);
            Folders.delete(work);
        }
    }

    private List<Future<Mark>> begin(Lesson lesson, Path work, ExecutorService judges)
            throws IOException, InterruptedException {
        AnswerCompiler.Result compiled =
                new AnswerCompiler(course, lesson).compile(submission.sources(lesson), work.resolve("classes"));
        List<Future<Mark>> marks = new ArrayList<>();
        for (Exercise exercise : lesson.exercises()) {
            marks.add(judges.submit(() -> mark(lesson, exercise, compiled, work.resolve(exercise.className()))));
        }
        return marks;
    }

    private static List<Mark> results(List<Future<Mark>> marks) throws IOException, InterruptedException {
        List<Mark> results = new ArrayList<>();
        for (Future<Mark> mark : marks) {
            try {
                results.add(mark.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        return results;
    }

    /** Blocks until: no judge is at work any more, each of which ends its JVM when it is interrupted. */
    private static void endNow(ExecutorService judges) throws InterruptedException {
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
            return Mark.none(
                    exercise,
                    "not handed in: there is no " + submission.folder().relativize(source));
        }
        String error = compiled.errorOf(lesson, exercise);
        if (error != null) {
            return Mark.none(exercise, "does not compile: " + error);
        }
        return Mark.of(exercise, new Judge(course, lesson, List.of()).judge(exercise, compiled.classes(), work, true));
    }

    private static void deleteQuietly(Path work) {
        try {
            Folders.delete(work);
        } catch (IOException left) {
            // What is left is in the build directory, where mvn clean finds it.
        }
    }
}
