package course.grader;

import course.classroom.Exercise;
import course.classroom.Lesson;
import course.classroom.verdict.TestProgram;
import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import course.classroom.verdict.VerdictFiles;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the tests of one exercise on one answer, in a JVM of its own, so that an answer that ends the JVM, hangs or leaves threads
 * costs itself alone.
 *
 * <p>Other exercises' classes come from the model answers, lest one mistake cost two exercises. If the answer then lacks something
 * that its own version of those classes has, it is judged again with its own, and the better verdict counts.
 */
final class Judge {
    private static final long LIMIT_SECONDS = 300; // for a JVM that hangs as a whole; tests have limits of their own

    /** The optimizing compiler gets loops alone, whose reads it may hoist: for all else such a JVM ends too soon to gain by it. */
    private static final List<String> COMPILE_LESS = List.of(
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=20000",
            "-XX:Tier4CompileThreshold=200000");

    /** Ended when this program is. */
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
    }

    private final CourseTree course;
    private final Lesson lesson;
    private final List<String> prefix;

    /** @param prefix what the command line begins with, such as {@code taskset -c 0}; may be empty */
    Judge(CourseTree course, Lesson lesson, List<String> prefix) {
        this.course = course;
        this.lesson = lesson;
        this.prefix = List.copyOf(prefix);
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
        Path verdicts = folder.resolve("verdicts");
        Process process = started(new ProcessBuilder(command(exercise, answer, verdicts, graded, rounds))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .redirectInput(ProcessBuilder.Redirect.from(emptyFile(folder))));
        try {
            process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            RUNNING.remove(process);
        }
        List<Judgement> judgements = new ArrayList<>();
        for (int round = 1; round == 1 || Files.exists(file(verdicts, round)); round++) {
            judgements.add(
                    new Judgement(exercise, lastWords(exercise, file(verdicts, round), folder.resolve("output.txt"))));
        }
        return judgements;
    }

    private static Process started(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        RUNNING.add(process);
        return process;
    }

    private static Path file(Path verdicts, int round) {
        return Path.of(verdicts + "." + round);
    }

    private static File emptyFile(Path folder) throws IOException {
        return Files.writeString(folder.resolve("input.txt"), "").toFile();
    }

    private List<String> command(Exercise exercise, List<Path> answer, Path verdicts, boolean graded, int rounds)
            throws IOException {
        ClassSharing.Start start = ClassSharing.of(course, lesson);
        List<Path> path = new ArrayList<>(start.libraries());
        Path tests = course.testClasses(lesson);
        path.add(tests);
        path.addAll(answer);
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(start.options());
        command.addAll(COMPILE_LESS);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-Dcourse.grade=" + graded,
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + Files.createDirectories(verdicts.resolveSibling("tmp")),
                "-cp",
                CourseTree.classPath(path),
                TestProgram.class.getName(),
                verdicts.toString(),
                String.valueOf(rounds)));
        for (String suffix : List.of("Test", "HiddenTest")) {
            String name = exercise.className() + suffix;
            if (Files.exists(tests.resolve("course").resolve(lesson.topic()).resolve(name + ".class"))) {
                command.add(lesson.packageName() + "." + name);
            }
        }
        return command;
    }

    /** The last verdict on each test. Without any the JVM's own last line tells why. */
    private List<TestVerdict> lastWords(Exercise exercise, Path file, Path output) throws IOException {
        Map<String, TestVerdict> last = new LinkedHashMap<>();
        for (TestVerdict verdict : VerdictFiles.read(file)) {
            last.put(verdict.testClass() + " " + verdict.test(), verdict);
        }
        if (last.isEmpty()) {
            String said = Files.readString(output, StandardCharsets.ISO_8859_1).strip();
            String why = said.isEmpty()
                    ? "it said nothing"
                    : said.lines().findFirst().orElse("");
            last.put(
                    "",
                    new TestVerdict(
                            lesson.packageName() + "." + exercise.className() + "Test",
                            "the tests could not begin",
                            "",
                            Status.MISSING,
                            "the tests could not begin: " + why));
        }
        return List.copyOf(last.values());
    }
}
