package course.grader;

import course.classroom.Exercise;
import course.classroom.Lesson;
import course.classroom.verdict.JudgedProgram;
import course.classroom.verdict.JvmOptions;
import course.grader.safety.Screening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs the tests of exercises on answers, in JVMs that are thrown away, so that an answer that ends the JVM, hangs or leaves threads
 * costs itself alone.
 *
 * <p>Other exercises' classes come from the model answers, lest one mistake cost two exercises. If the answer then lacks something
 * that its own version of those classes has, it is judged again with its own, and the better verdict counts.
 */
final class Judge {
    private final CourseTree course;
    private final Lesson lesson;
    private final Confinement confinement;

    Judge(CourseTree course, Lesson lesson, Confinement confinement) {
        this.course = course;
        this.lesson = lesson;
        this.confinement = confinement;
    }

    /** Those that can share a JVM, together; the others one by one, and first, since they mostly wait. */
    static List<List<Exercise>> groups(Lesson lesson, List<Exercise> exercises) {
        List<List<Exercise>> groups = new ArrayList<>();
        List<Exercise> sharing = new ArrayList<>();
        for (Exercise exercise : exercises) {
            if (needsItsOwnJvm(lesson, exercise)) {
                groups.add(List.of(exercise));
            } else {
                sharing.add(exercise);
            }
        }
        if (!sharing.isEmpty()) {
            groups.add(sharing);
        }
        return groups;
    }

    /**
     * Judges a group of exercises one after another in a JVM that they share, as long as each passes: then nothing has disturbed it. One that does
     * not is judged in a JVM that has judged nothing before, and that verdict counts; the rest goes on in another.
     *
     * <p>Blocks until: all are judged.
     *
     * @param exercises one of the {@link #groups}
     * @param answers the folder with the compiled answers of the lesson
     * @param work a folder for this alone; emptied first
     * @param each told each judgement as it comes
     */
    void judgeAll(List<Exercise> exercises, Path answers, Path work, Consumer<Judgement> each)
            throws IOException, InterruptedException {
        Deque<Exercise> left = new ArrayDeque<>(exercises);
        for (int turn = 0; !left.isEmpty(); turn++) {
            Path folder = work.resolve("turn" + turn);
            Folders.fresh(folder);
            List<Play> plays = new ArrayList<>();
            for (Exercise exercise : left) {
                plays.add(alone(exercise, answers, folder.resolve(exercise.className())));
            }
            List<Judgement> judgements = run(plays, folder.resolve("run"), true, true);
            for (int i = 0;
                    i < judgements.size() && (i == 0 || judgements.get(i).passed());
                    i++) {
                List<Judgement> one = List.of(judgements.get(i));
                each.accept(better(one, plays.get(i), answers, folder.resolve("together"), true)
                        .get(0));
                left.remove(plays.get(i).exercise());
            }
            Folders.delete(folder);
        }
    }

    /** Where the answer lacked something, with the submission's own version of the other exercises' classes, if that does better. */
    private List<Judgement> better(List<Judgement> alone, Play play, Path answers, Path work, boolean graded)
            throws IOException, InterruptedException {
        if (alone.stream().noneMatch(Judgement::lacksLinks)) {
            return alone;
        }
        Play together = together(play, answers);
        List<Judgement> again = run(Collections.nCopies(alone.size(), together), work, graded, false);
        return notPassed(again) < notPassed(alone) ? again : alone;
    }

    /**
     * Judges one exercise.
     *
     * <p>Blocks until: the tests have ended or the JVM is out of time.
     *
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
        Play play = alone(exercise, answers, work);
        List<Judgement> alone = run(Collections.nCopies(rounds, play), work.resolve("alone"), graded, false);
        return better(alone, play, answers, work.resolve("together"), graded);
    }

    /** The answer among the model answers. */
    private Play alone(Exercise exercise, Path answers, Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Path others = Files.createDirectories(folder.resolve("others"));
        Folders.copy(answers, own, file -> !belongsToAnother(exercise, file));
        Folders.copy(course.modelClasses(lesson), others, file -> !belongsTo(exercise, file));
        return new Play(exercise, testClasses(exercise), List.of(course.testClasses(lesson), own, others));
    }

    /** The answer among all that was handed in with it, and the model answers behind. */
    private static Play together(Play alone, Path answers) {
        List<Path> path = alone.path();
        return new Play(alone.exercise(), alone.tests(), List.of(path.get(0), answers, path.get(2)));
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

    /** Where it starts programs on its own class path. */
    private static boolean needsItsOwnJvm(Lesson lesson, Exercise exercise) {
        return Screening.mayStartProcesses(lesson, exercise) || exercise.needs() != null;
    }

    private List<Judgement> run(List<Play> plays, Path folder, boolean graded, boolean untilFailure)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        ClassSharing.Start start = ClassSharing.of(course, lesson);
        List<Path> readable = new ArrayList<>(start.libraries());
        plays.forEach(play -> readable.addAll(play.path()));
        readable.addAll(start.archive().stream().toList());
        boolean processes = needsItsOwnJvm(lesson, plays.get(0).exercise());
        List<String> command = command(start, processes ? plays.get(0).path() : List.of(), folder, graded);
        command.add(String.valueOf(untilFailure));
        for (Play play : plays) {
            command.add(processes ? "" : CourseTree.classPath(play.path()));
            command.add(String.join(",", play.tests()) + "," + Canary.class.getName());
        }
        return new JudgingJvm(plays).run(confinement.around(command, folder, readable, processes), folder);
    }

    /** @param answer what is on the class path besides the libraries */
    private List<String> command(ClassSharing.Start start, List<Path> answer, Path folder, boolean graded)
            throws IOException {
        List<Path> path = new ArrayList<>(start.libraries());
        path.addAll(answer);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java")
                .toRealPath()
                .toString());
        command.addAll(start.options());
        command.addAll(JvmOptions.COMPILE_LESS);
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
                JudgedProgram.class.getName()));
        return command;
    }

    private List<String> testClasses(Exercise exercise) throws IOException {
        Path tests = course.testClasses(lesson);
        return Stream.of("Test", "HiddenTest")
                .map(suffix -> exercise.className() + suffix)
                .filter(name -> Files.exists(
                        tests.resolve("course").resolve(lesson.topic()).resolve(name + ".class")))
                .map(name -> lesson.packageName() + "." + name)
                .toList();
    }
}
