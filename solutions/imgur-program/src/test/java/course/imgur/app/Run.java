package course.imgur.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One run of the program inside this JVM, over. */
record Run(int status, String stdout, String stderr) {
    /** Runs it with the course's approaches. */
    static Run of(Path workingDir, String... args) {
        return with(Approach.KNOWN, workingDir, args);
    }

    /** Runs it with these approaches. */
    static Run with(List<Approach> known, Path workingDir, String... args) {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        ImgurProgram program = new ImgurProgram(known, print(stdout), print(stderr), false, workingDir);
        int status = program.run(args, new CtrlC(Thread.currentThread(), () -> {}));
        return new Run(status, text(stdout), text(stderr));
    }

    /** Adds what makes a run quick: few images, no latency. */
    static String[] quick(Path out, String... more) {
        return quick(5, out, more);
    }

    /** Adds what makes a run quick, but for the number of images. */
    static String[] quick(int images, Path out, String... more) {
        return Stream.concat(
                        Stream.of("--images", "" + images, "--latency", "0", "--workers", "3", "--out", out.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
