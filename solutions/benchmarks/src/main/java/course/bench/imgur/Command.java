package course.bench.imgur;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A program to be run and measured.
 *
 * @param words the program and its arguments
 */
record Command(List<String> words) {
    /** Ended when this JVM is. */
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
    }

    /**
     * What came of a run.
     *
     * @param seconds from its start until its end
     * @param lines what it printed on standard output
     */
    record Run(double seconds, List<String> lines) {
        /** The numbers of the lines that begin with that word. */
        List<Double> numbers(String word) {
            return lines.stream()
                    .filter(line -> line.startsWith(word + " "))
                    .map(line -> Double.valueOf(line.substring(word.length() + 1)))
                    .toList();
        }
    }

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** A program of this module's, in a JVM as this one. */
    static Command java(String classPath, List<String> options, Class<?> program, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("-cp", classPath, program.getName()));
        words.addAll(arguments);
        return new Command(words);
    }

    /** Whether there is a program of that name on this machine's path. */
    static boolean exists(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /**
     * Blocks until: it has ended.
     *
     * @throws IOException when it can't be run or fails, with its last words
     */
    Run run() throws IOException, InterruptedException {
        Path out = Files.createTempFile("bench", ".out");
        Path err = Files.createTempFile("bench", ".err");
        try {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(words)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            RUNNING.add(process);
            try {
                int status = process.waitFor();
                double seconds = (System.nanoTime() - begin) / 1e9;
                if (status != 0) {
                    throw new IOException("%s ended with status %d: %s".formatted(words.get(0), status, lastLine(err)));
                }
                return new Run(seconds, Files.readAllLines(out, StandardCharsets.UTF_8));
            } finally {
                process.destroyForcibly();
                RUNNING.remove(process);
            }
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    private static String lastLine(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    }
}
