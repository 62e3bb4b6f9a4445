package course.classroom.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Starts a program of the course in place of the command line, on the same terminal. */
final class Program {
    /** Tells the launcher to become the command that was left for it. */
    private static final int NEXT = 76;

    private Program() {}

    /** The command that runs a main class on this program's Java. */
    static List<String> java(String classPath, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(tool("java"), "-cp", classPath, mainClass));
        command.addAll(arguments);
        return command;
    }

    /** A tool of the JDK that runs this program. */
    static String tool(String name) {
        Path tool = Path.of(System.getProperty("java.home"), "bin", name + (File.separatorChar == '\\' ? ".exe" : ""));
        if (!Files.isExecutable(tool)) {
            throw new CourseException(69, "this Java has no " + name + ": set JAVA_HOME to a whole JDK 17 or newer.");
        }
        return tool.toString();
    }

    /** Runs the command in the folder that the command line was started in; see {@link #runIn}. */
    static int run(List<String> command) throws IOException, InterruptedException {
        return runIn(Path.of("").toAbsolutePath(), command);
    }

    /**
     * Runs the command to its end, or leaves it for the launcher to run, which then becomes it: signals and the exit status need nobody
     * between the two.
     *
     * @return the exit status for this program
     */
    static int runIn(Path folder, List<String> command) throws IOException, InterruptedException {
        String next = System.getProperty("course.next");
        if (next != null) {
            String there = forShell(List.of("cd", folder.toString()));
            Files.writeString(Path.of(next), there + " && exec " + forShell(command));
            return NEXT;
        }
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        // Ctrl-C reaches both; this program must not end first.
        Thread wait = new Thread(() -> process.onExit().join());
        Runtime.getRuntime().addShutdownHook(wait);
        int status = process.waitFor();
        try {
            Runtime.getRuntime().removeShutdownHook(wait);
        } catch (IllegalStateException alreadyEnding) {
            // Ctrl-C: the hook has waited, and nothing is left to do.
        }
        return status;
    }

    /** The command as a POSIX shell reads it back, word by word. */
    static String forShell(List<String> command) {
        return command.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
