package course.grader;

import course.classroom.Exercise;
import course.classroom.Lesson;
import course.classroom.verdict.JudgedProgram;
import course.grader.safety.Screening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the tests of one exercise on one answer, in a JVM of its own, so that an answer that ends the JVM, hangs or leaves threads
 * costs itself alone.
 *
 * <p>Other exercises' classes come from the model answers, lest one mistake cost two exercises. If the answer then lacks something
 * that its own version of those classes has, it is judged again with its own, and the better verdict counts.
 */
final class Judge {
    /** The optimizing compiler gets loops alone, whose reads it may hoist: for all else such a JVM ends too soon to gain by it. */
    private static final List<String> COMPILE_LESS = List.of(
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=20000",
            "-XX:Tier4CompileThreshold=200000");

    private final CourseTree course;
    private final Lesson lesson;
    private final Confinement confinement;

    Judge(CourseTree course, Lesson lesson, Confinement confinement) {
        this.course = course;
        this.lesson = lesson;
        this.confinement = confinement;
    }

    /**
     * Blocks until: the tests have ended or the JVM is out of time.
     *
     * @param answers the folder with the compiled answers of the lesson
     * @param work a folder for this judgement alone; emptied first
     * @param graded whether a stub fails rather than being skipped
     */
    Judgement judge(Exercise exercise, Path answers, Path work, boolean graded)
            throws IOException, InterruptedException {
        return judge(exercise, answers, work, graded, 1).get(0);
    }

    /**
     * As {@link #judge(Exercise, Path, Path, boolean)}, several times in one JVM.
     *
     * @return a judgement a round, at least one; fewer than asked for when threads were left over or the JVM ended
     */
    List<Judgement> judge(Exercise exercise, Path answers, Path work, boolean graded, int rounds)
            throws IOException, InterruptedException {
        Folders.fresh(work);
        Path own = Files.createDirectories(work.resolve("own"));
        Path others = Files.createDirectories(work.resolve("others"));
        Folders.copy(answers, own, file -> !belongsToAnother(exercise, file));
        Folders.copy(course.modelClasses(lesson), others, file -> !belongsTo(exercise, file));
        List<Judgement> alone = run(exercise, List.of(own, others), work.resolve("alone"), graded, rounds);
        if (alone.stream().noneMatch(Judgement::lacksLinks)) {
            return alone;
        }
        List<Judgement> together = run(exercise, List.of(answers, others), work.resolve("together"), graded, rounds);
        return notPassed(together) < notPassed(alone) ? together : alone;
    }

    private static int notPassed(List<Judgement> judgements) {
        return judgements.get(0).notPassed().size();
    }

    private boolean belongsToAnother(Exercise exercise, Path classFile) {
        return lesson.exercises().stream().anyMatch(other -> !other.equals(exercise) && belongsTo(other, classFile));
    }

    private boolean belongsTo(Exercise exercise, Path classFile) {
        String name = classFile.getFileName().toString();
        return Stream.concat(Stream.of(exercise.className()), exercise.parts().stream())
                .anyMatch(type -> name.equals(type + ".class") || name.startsWith(type + "$"));
    }

    private List<Judgement> run(Exercise exercise, List<Path> answer, Path folder, boolean graded, int rounds)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        ClassSharing.Start start = ClassSharing.of(course, lesson);
        Path tests = course.testClasses(lesson);
        List<Path> path = new ArrayList<>(start.libraries());
        path.add(tests);
        path.addAll(answer);
        List<Path> readable = new ArrayList<>(path);
        readable.addAll(start.archive().stream().toList());
        List<String> names = testClasses(exercise, tests);
        List<String> command = confinement.around(
                command(start, path, names, folder, graded, rounds),
                folder,
                readable,
                Screening.mayStartProcesses(lesson, exercise) || exercise.needs() != null);
        return new JudgingJvm(exercise, names.get(0)).run(command, folder);
    }

    private List<String> command(
            ClassSharing.Start start, List<Path> path, List<String> tests, Path folder, boolean graded, int rounds)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java")
                .toRealPath()
                .toString());
        command.addAll(start.options());
        command.addAll(COMPILE_LESS);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:MaxDirectMemorySize=256m",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dcourse.grade=" + graded,
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + confinement.temporaryFiles(folder),
                "-cp",
                CourseTree.classPath(path),
                JudgedProgram.class.getName(),
                String.valueOf(rounds)));
        command.addAll(tests);
        command.add(Canary.class.getName());
        return command;
    }

    private List<String> testClasses(Exercise exercise, Path tests) {
        return Stream.of("Test", "HiddenTest")
                .map(suffix -> exercise.className() + suffix)
                .filter(name -> Files.exists(
                        tests.resolve("course").resolve(lesson.topic()).resolve(name + ".class")))
                .map(name -> lesson.packageName() + "." + name)
                .toList();
    }
}
