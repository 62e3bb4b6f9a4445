package course.imgur;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import okhttp3.HttpUrl;

/** Exercise 5.7, model answer: a child that runs {@link DownloadProcess}, and the pipes to it. {@link #end} may be called by any thread. */
final class ChildProcess {
    static final String FILE = "file ";
    static final String FAILURE = "failure ";

    private final Process process;
    private final Writer links;
    private final BufferedReader answers;

    private ChildProcess(Process process) {
        this.process = process;
        links = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it; it waits for links. Nobody reads its standard error, so that must not be a pipe. */
    static ChildProcess start(Path dir) throws IOException {
        return new ChildProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DownloadProcess.class.getName(),
                        dir.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /**
     * Blocks until: it has answered. Lines that are no answers are skipped.
     *
     * @throws IOException when it dies before it has
     */
    String answerTo(HttpUrl link) throws IOException {
        links.write(link + "\n");
        links.flush();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(FILE) || line.startsWith(FAILURE)) {
                return line;
            }
        }
        throw new EOFException("process " + process.pid() + " ended while it fetched " + link);
    }

    /** Blocks until: it has ended. It has nothing to lose: what it has answered is done, and what it is at is given up. */
    void end() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
