package course.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end, with nothing to read. If the caller is interrupted meanwhile, the program and its children are ended. */
final class Tool {
    private Tool() {}

    /**
     * What came of it.
     *
     * @param output of both its streams
     */
    record Result(int status, String output) {
        boolean ok() {
            return status == 0;
        }
    }

    /**
     * Blocks until: the program has ended.
     *
     * @param log where its output is kept
     * @throws Refusal when there is no such program
     */
    static Result run(Path folder, Path log, List<String> words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        Process process = start(builder);
        try {
            process.getOutputStream().close();
            int status = process.waitFor();
            return new Result(status, Files.readString(log));
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Refusal(69, "there is no " + builder.command().get(0) + ": install it and put it on the PATH.");
        }
    }
}
