package course.bench;

import course.bench.imgur.ImgurBench;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The benchmarks' command line. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "For instructors: measures what the course is built on.")
public final class Bench implements Callable<Integer> {
    private static final int USAGE = 2;

    @Spec
    private CommandSpec spec;

    private Bench() {}

    public static void main(String[] args) {
        System.setProperty("jdk.console", "java.base"); // from JDK 22 on: a console only where there is a terminal
        System.exit(commandLine(System.out, System.console() != null).execute(args));
    }

    /** @param isTerminal whether a person is watching */
    static CommandLine commandLine(PrintStream out, boolean isTerminal) {
        CommandLine line = new CommandLine(new Bench())
                .addSubcommand(new InterleaveBench(out, isTerminal))
                .addSubcommand(new ImgurBench(out, isTerminal))
                .addSubcommand(new WatchBench(out, isTerminal));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof IOException)) {
                throw failure;
            }
            command.getErr().println("bench: " + failure.getMessage());
            return 1;
        });
        return line;
    }

    /** Without a subcommand. */
    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return USAGE;
    }
}
