package course.classroom.explore;

import course.classroom.interleave.Finding;
import course.classroom.interleave.InterleavingError;
import course.classroom.interleave.SchedulePicture;
import course.classroom.interleave.ScheduleTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explores the schedules of one exercise. Exit status: 0 when all were survived, 1 when one breaks the class, 2 when there is nothing to explore. */
@Command(name = "explore")
public final class ExploreProgram implements Callable<Integer> {
    private static final int BOUND = 2;

    @Parameters(index = "0")
    private String number;

    @Parameters(index = "1")
    private String testClass;

    @Option(names = "--clause")
    private String clause;

    @Option(names = "--seed", defaultValue = "1")
    private long seed;

    @Option(names = "--schedules", defaultValue = "1000")
    private int schedules;

    @Option(names = "--replay")
    private String replay;

    @Option(names = "--svg")
    private Path svg;

    @Option(names = "--html")
    private Path html;

    @Option(names = "--progress", hidden = true)
    private boolean hasProgress;

    private boolean isShown;
    private boolean isBroken;
    private boolean isTroubled;

    /** @param args the exercise's number, its visible test's class, and the options of {@code course explore} */
    public static void main(String[] args) {
        int status = run(args);
        System.out.flush();
        Runtime.getRuntime().halt(status); // whatever threads the class under test has left
    }

    static int run(String... args) {
        CommandLine line = new CommandLine(new ExploreProgram());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            System.err.println("course: "
                    + (failure instanceof FileSystemException unwritable
                            ? "cannot write " + unwritable.getFile() + ": choose another file."
                            : failure.getMessage()));
            return 1;
        });
        return line.execute(args);
    }

    @Override
    public Integer call() throws IOException, ReflectiveOperationException {
        Class<?> test = Class.forName(testClass);
        Set<String> methods = ExplorationTests.of(test);
        if (methods.isEmpty()) {
            System.err.printf(
                    "course: %s has nothing to explore: its visible test plays no schedules; './course test %s' tests it.%n",
                    number, number);
            return 2;
        }
        methods.removeIf(method -> clause != null && !nameOf(test, method).startsWith(clause + ":"));
        if (methods.isEmpty()) {
            System.err.printf("course: no exploration of %s is about %s.%n", number, clause);
            return 2;
        }
        for (String method : methods) {
            explore(test, method);
        }
        if ((svg != null || html != null) && !isShown && !isTroubled) {
            System.out.println("No picture was written: no schedule breaks it.");
        }
        return isBroken ? 1 : isTroubled ? 2 : 0;
    }

    private static String nameOf(Class<?> test, String method) {
        return Arrays.stream(test.getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .map(each -> each.getAnnotation(DisplayName.class))
                .filter(name -> name != null)
                .map(DisplayName::value)
                .findFirst()
                .orElse(method);
    }

    private void explore(Class<?> test, String method) throws IOException {
        System.out.println(number + " " + nameOf(test, method));
        PrintStream progress = hasProgress ? System.err : new PrintStream(OutputStream.nullOutputStream());
        if (replay != null) {
            tell(ExplorationRun.of(test, method, asked -> asked.replay(replay), progress), "that schedule");
            return;
        }
        Explored sampled = ExplorationRun.of(
                test, method, asked -> asked.schedules(schedules).seed(seed), progress);
        if (!sampled.isSurvived() || sampled.isStressed()) {
            tell(sampled, "%,d schedules from seed %d".formatted(sampled.schedules(), seed));
            return;
        }
        Explored searched = ExplorationRun.of(
                test, method, asked -> asked.schedules(schedules).exhaustively(BOUND), progress);
        tell(
                searched,
                "%,d schedules from seed %d, and %s %,d with at most %d preemptions (a thread stops although it could go on)"
                        .formatted(
                                sampled.schedules(),
                                seed,
                                searched.isExhaustive() ? "all" : "the first",
                                searched.schedules(),
                                BOUND));
    }

    private void tell(Explored explored, String what) throws IOException {
        if (!explored.trouble().isEmpty()) {
            isTroubled = true;
            System.out.println("  " + explored.trouble().lines().findFirst().orElse(""));
        } else if (explored.error() == null) {
            System.out.println("  Survived " + what
                    + (explored.isStressed() ? "; some could not be controlled, so stress took their place." : "."));
        } else {
            isBroken = true;
            show(explored, explored.error());
        }
        System.out.println();
    }

    private void show(Explored explored, InterleavingError error) throws IOException {
        Finding finding = error.finding();
        System.out.println("  %s breaks it. %s"
                .formatted(replay == null ? "Schedule " + explored.schedules() : "That schedule", error.explanation()));
        System.out.println();
        System.out.println(finding.what());
        System.out.println();
        System.out.println(ScheduleTable.of(finding));
        if (!finding.steps().isEmpty()) {
            String its = explored.name().replaceFirst(":.*", "");
            System.out.printf(
                    "The same schedule again: ./course explore %s --clause %s --replay %s%n",
                    number, its, finding.replay());
        }
        if (!isShown) {
            isShown = write(svg, SchedulePicture.svg(finding)) | write(html, SchedulePicture.html(finding));
        }
    }

    private static boolean write(Path file, String text) throws IOException {
        if (file == null || text.isEmpty()) {
            return false;
        }
        Files.writeString(file, text);
        System.out.println("Its picture: " + file);
        return true;
    }
}
