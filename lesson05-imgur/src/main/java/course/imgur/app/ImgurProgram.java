package course.imgur.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The main job of the course: {@code ./course imgur}. */
public final class ImgurProgram {
    private static final int INTERRUPTED = 130; // what shells report of a program ended by Ctrl-C

    private final List<Approach> known;
    private final PrintStream stdout;
    private final PrintStream stderr;
    private final boolean terminal;
    private final Path workingDir;

    /**
     * @param known the approaches that can be asked for
     * @param terminal whether a person is watching
     * @param workingDir where {@code .env} may be
     */
    ImgurProgram(List<Approach> known, PrintStream stdout, PrintStream stderr, boolean terminal, Path workingDir) {
        this.known = known;
        this.stdout = stdout;
        this.stderr = stderr;
        this.terminal = terminal;
        this.workingDir = workingDir;
    }

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // charts and thumbnails need no screen
        System.setProperty("jdk.console", "java.base"); // from JDK 22 on: a console only where there is a terminal
        boolean terminal = System.console() != null;
        CtrlC ctrlC = new CtrlC(
                Thread.currentThread(),
                () -> System.err.println("Stopped, though an approach did not react to its interrupt."));
        ctrlC.watch();
        ImgurProgram program = new ImgurProgram(Approach.KNOWN, System.out, System.err, terminal, Path.of(""));
        int status = program.run(args, ctrlC);
        if (ctrlC.finish()) {
            System.exit(status); // ends threads, too, that an approach has left behind
        }
    }

    /** Blocks until: all is done. Returns the exit status. */
    int run(String[] args, CtrlC ctrlC) {
        ImgurCommand command = new ImgurCommand();
        CommandLine commandLine = new CommandLine(command);
        try {
            commandLine.parseArgs(args);
        } catch (ParameterException e) {
            stderr.println(e.getMessage() + "; ./course imgur --help shows the options.");
            return Problem.USAGE;
        }
        if (commandLine.isUsageHelpRequested()) {
            commandLine.usage(stdout);
            return 0;
        }
        return run(command, ctrlC);
    }

    private int run(ImgurCommand command, CtrlC ctrlC) {
        Path out = Path.of("");
        try {
            Settings settings = command.settings(known, workingDir);
            out = settings.out();
            new MainJob(settings, terminal ? new BarDisplay(stderr) : new LogDisplay(), stdout).run(ctrlC);
            return 0;
        } catch (InterruptedException e) {
            return stopped(out);
        } catch (Problem e) {
            if (ctrlC.pressed()) {
                return stopped(out); // calls that were cut off
            }
            stderr.println(e.getMessage());
            if (command.trace() && e.getCause() != null) {
                e.getCause().printStackTrace(stderr);
            }
            return e.status();
        }
    }

    private int stopped(Path out) {
        stderr.println("Stopped; what was complete by then stays in " + out + ".");
        return INTERRUPTED;
    }
}
