package course.bench;

import course.classroom.Exercise;
import course.classroom.Lesson;
import course.grader.CourseTree;
import course.grader.Folders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long it takes from a save to the verdict on the screen: {@code ./course watch} in a pseudo-terminal, in a student's copy of its own,
 * and a person who saves a right answer, a wrong one, one that doesn't compile, again and again.
 */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description =
                "Measures the time from a save to the verdict that ./course watch shows (needs the program script).")
final class WatchBench implements Callable<Integer> {
    private static final List<String> EXERCISES = List.of("1.2", "2.3", "3.2", "4.1", "5.8");

    @Option(
            names = "--saves",
            paramLabel = "N",
            defaultValue = "50",
            description = "Save N answers, and half as many that don't compile (default: ${DEFAULT-VALUE}).")
    private int saves;

    @Option(
            names = "--pause",
            paramLabel = "MILLIS",
            defaultValue = "3000",
            description = "From a verdict to the next save (default: ${DEFAULT-VALUE}).")
    private int pause;

    private final PrintStream out;
    private final boolean isTerminal;

    /** @param isTerminal whether a person is watching */
    WatchBench(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path course = CourseTree.ofThisProgram().root();
        Path parent = Files.createTempDirectory("watch-bench");
        try {
            Path copy = StudentsCopy.make(course, parent.resolve("course"));
            measure(course, copy);
        } finally {
            Folders.delete(parent);
        }
        return 0;
    }

    private void measure(Path course, Path copy) throws IOException, InterruptedException {
        Latencies verdicts = new Latencies();
        Latencies errors = new Latencies();
        int rounds = Math.max(1, saves / EXERCISES.size());
        try (WatchedScreen screen = WatchedScreen.start(copy);
                Progress progress = new Progress(out, isTerminal, "saves", EXERCISES.size() * rounds)) {
            for (String number : EXERCISES) {
                Lesson lesson = lessonOf(course, number);
                Exercise exercise = lesson.exercise(number).orElseThrow();
                Path saved = lesson.source(copy, exercise);
                List<String> answers = answers(course, lesson, exercise);
                save(screen, saved, answers.get(0)); // the first of an exercise warms up, and does not count
                for (int i = 0; i < rounds; i++) {
                    verdicts.add(save(screen, saved, answers.get(i % 2) + "// save " + i + "\n"));
                    if (i % 2 == 1) {
                        errors.add(save(screen, saved, answers.get(0) + "// save " + i + "\nerror\n"));
                    }
                    progress.step();
                }
            }
        }
        verdicts.print(out, "from save to verdict");
        errors.print(out, "from save to compile error");
    }

    private long save(WatchedScreen screen, Path file, String text) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(pause); // as a person reads and types; the next JVM gets ready meanwhile
        screen.forget();
        long began = System.nanoTime();
        Files.writeString(file, text);
        screen.awaitVerdict();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private static Lesson lessonOf(Path course, String number) throws IOException {
        return Lesson.all(course).stream()
                .filter(each -> each.exercise(number).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** A right answer and a wrong one. */
    private static List<String> answers(Path course, Lesson lesson, Exercise exercise) throws IOException {
        Path solutions = course.resolve("solutions");
        String file = exercise.className() + ".java";
        Path mistakes = solutions.resolve(lesson.folder()).resolve("mistakes").resolve(exercise.className());
        try (Stream<Path> folders = Files.list(mistakes)) {
            Path mistake = folders.map(folder -> folder.resolve(file))
                    .filter(Files::exists)
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no mistake in " + mistakes));
            return List.of(Files.readString(lesson.source(solutions, exercise)), Files.readString(mistake));
        }
    }
}
