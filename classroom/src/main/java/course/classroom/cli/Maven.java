package course.classroom.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs Maven without a word, as far as possible offline. */
final class Maven {
    private static final Pattern UNRESOLVED =
            Pattern.compile("(?i)could not transfer|unknown host|offline mode|could not be resolved");
    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final CourseFolder course;

    Maven(CourseFolder course) {
        this.course = course;
    }

    /**
     * What came of a run.
     *
     * @param ok whether it succeeded
     * @param lines what Maven wrote
     */
    record Result(boolean ok, List<String> lines) {
        /** Whether it failed for want of a library or plugin that isn't in the local repository. */
        boolean isUnresolved() {
            return !ok
                    && lines.stream().anyMatch(line -> UNRESOLVED.matcher(line).find());
        }
    }

    /**
     * Blocks until Maven has ended.
     *
     * @param log where its output is kept
     * @throws CourseException when there is no Maven, or it was ended by Ctrl-C
     */
    Result run(List<String> modules, String phase, Path log) throws IOException, InterruptedException {
        return run(modules, phase, log, List.of());
    }

    /** As {@link #run(List, String, Path)}, with further arguments. */
    Result run(List<String> modules, String phase, Path log, List<String> arguments)
            throws IOException, InterruptedException {
        String maven = find();
        Result offline = run(maven, "-o", modules, phase, log, arguments);
        return offline.isUnresolved() ? run(maven, "-U", modules, phase, log, arguments) : offline;
    }

    private Result run(String maven, String mode, List<String> modules, String phase, Path log, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(maven, mode, "-q", "-B", "-ntp", "-Dstyle.color=never"));
        command.addAll(List.of("-pl", String.join(",", modules), "-am", phase));
        command.addAll(arguments);
        int status = start(command, log).waitFor();
        if (status > 128) {
            throw new CourseException(status, "the build was ended by a signal.");
        }
        return new Result(status == 0, Files.readAllLines(log));
    }

    /**
     * What it says of itself. Blocks until: it has ended.
     *
     * @param log where its output is kept
     * @throws CourseException when there is no Maven
     */
    List<String> version(Path log) throws IOException, InterruptedException {
        start(List.of(find(), "--version"), log).waitFor();
        return Files.readAllLines(log);
    }

    private String find() throws IOException, InterruptedException {
        String name = WINDOWS ? "mvn.cmd" : "mvn";
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path file = Path.of(folder).resolve(name);
            if (Files.isExecutable(file) && Files.isRegularFile(file)) {
                return file.toString();
            }
        }
        Path wrapper = course.root().resolve(WINDOWS ? "mvnw.cmd" : "mvnw");
        Path log = Files.createTempFile("maven", ".log");
        try {
            if (Files.isExecutable(wrapper)
                    && start(List.of(wrapper.toString(), "--version"), log).waitFor() == 0) {
                return wrapper.toString();
            }
        } finally {
            Files.delete(log);
        }
        throw new CourseException(
                69,
                "there is no Maven and it cannot be downloaded: connect to the network, or install Maven 3.8.7 or newer.");
    }

    private Process start(List<String> command, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(course.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.merge(
                "MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", (users, ours) -> ours + " " + users);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }
}
