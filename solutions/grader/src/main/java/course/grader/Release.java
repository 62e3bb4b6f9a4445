package course.grader;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Writes the student's copy. It is made beside the folder it will be, and moved there when all is well. */
@CommandLine.Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description =
                "Writes the student's copy of the course into DIR: a Git repository with one commit and without the folder"
                        + " solutions. Builds and tests it, and refuses when a hidden test, an answer or a mistake would leak.")
public final class Release implements Callable<Integer> {
    private static final int ENDED_BY_CTRL_C = 130;
    private static final long SECONDS_TO_CLEAN_UP = 20;

    @Parameters(paramLabel = "DIR", description = "A folder that is empty, or not there yet, outside the course.")
    private Path wanted;

    private final CourseTree course;
    private final CountDownLatch cleanedUp = new CountDownLatch(1);

    Release(CourseTree course) {
        this.course = course;
    }

    /** @param args see {@code course release --help} */
    public static void main(String[] args) throws IOException {
        System.exit(commandLine(CourseTree.ofThisProgram()).execute(args));
    }

    static CommandLine commandLine(CourseTree course) {
        CommandLine line = new CommandLine(new Release(course));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            System.err.println("release: nothing was written: " + failure.getMessage());
            return failure instanceof Refusal refusal ? refusal.status() : 1;
        });
        return line;
    }

    @Override
    public Integer call() throws IOException {
        Path target = wanted.toAbsolutePath().normalize();
        requireFree(target);
        Path copy = target.resolveSibling("." + target.getFileName() + ".release-"
                + ProcessHandle.current().pid());
        Thread interrupter = interrupter(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(interrupter);
        try {
            release(new StudentCopy(
                    course, Files.createDirectory(copy), course.workFolder().resolve("release.log")));
            move(copy, target);
            System.out.println("The student's copy is in " + target + ".");
            return 0;
        } catch (InterruptedException e) {
            return ENDED_BY_CTRL_C;
        } finally {
            Folders.delete(copy);
            cleanedUp.countDown();
            forget(interrupter);
        }
    }

    private static void release(StudentCopy copy) throws IOException, InterruptedException {
        System.out.println("Copying what students get ...");
        System.out.println("  " + copy.copyFiles() + " files");
        System.out.println("Looking for answers, hidden tests, mistakes and dead links ...");
        copy.requireNoLeak();
        System.out.println("  none");
        System.out.println("Building and testing the copy, a minute or more ...");
        System.out.println("  " + copy.test() + " tests, no exercise is begun");
        System.out.println("One commit: " + copy.commit());
    }

    private void requireFree(Path target) throws IOException {
        if (target.startsWith(course.root())) {
            throw new Refusal(2, target + " is inside the course: name a folder outside it.");
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new Refusal(2, "there is no folder " + target.getParent() + ": make it first.");
        }
        if (Files.exists(target) && !isEmpty(target)) {
            throw new Refusal(2, target + " is not an empty folder: name another one.");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void move(Path copy, Path target) throws IOException {
        try {
            Files.deleteIfExists(target);
        } catch (DirectoryNotEmptyException e) {
            throw new Refusal(1, target + " is no longer empty: name another folder.");
        }
        Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // Ctrl-C: the hook runs now, and ends by itself.
        }
    }

    /** Ctrl-C: ends what is going on and waits until nothing is left of it. */
    private Thread interrupter(Thread worker) {
        return new Thread(() -> {
            worker.interrupt();
            try {
                if (!cleanedUp.await(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS)) {
                    System.err.println("release: could not clean up in time; a folder .*.release-* may be left.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
