package course.classroom.seat;

import course.classroom.test.Patience;
import course.classroom.verdict.JvmOptions;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A JVM that boots, and then waits for tests to run; for one use. */
final class TestJvm implements AutoCloseable {
    private static final long LOOK_MILLIS = 50;
    private static final Duration BOOT = Patience.LIMIT.multipliedBy(20);

    private final Process process;
    private final CappedOutput output;

    private TestJvm(Process process) {
        this.process = process;
        this.output = new CappedOutput(process.getInputStream());
    }

    /**
     * @param classPath entries that are folders have to be there already, their classes not before {@link #run}
     * @param folder where it runs
     * @param rehearse whether it gets warm while it waits
     */
    static TestJvm start(List<Path> classPath, Path folder, boolean rehearse) throws IOException {
        return start(classPath, folder, SpareProgram.class, List.of(String.valueOf(rehearse)));
    }

    /** One that runs a program of the kit at once. */
    static TestJvm start(List<Path> classPath, Path folder, Class<?> program, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC", "-Xshare:auto", "-ea", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
        command.addAll(JvmOptions.COMPILE_LESS);
        for (String stream : List.of("stdout", "stderr")) {
            command.add("-D" + stream + ".encoding=UTF-8");
            command.add("-Dsun." + stream + ".encoding=UTF-8"); // what 17 calls it
        }
        String patience = System.getProperty("course.patience");
        if (patience != null) {
            command.add("-Dcourse.patience=" + patience);
        }
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        command.addAll(List.of("-cp", path, program.getName()));
        command.addAll(arguments);
        return new TestJvm(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * What came of a run.
     *
     * @param inTime whether it ended by itself
     * @param output what it printed, the beginning at least
     */
    record Ending(boolean inTime, String output) {}

    /**
     * Runs tests. Blocks until: they have ended, or nothing new was heard of them for that long. The JVM is gone then, also when the
     * caller is interrupted.
     *
     * @param verdicts the file that {@link course.classroom.verdict.TestProgram} is given
     * @param written the file that it writes then
     * @param stopped asked again and again; true ends the JVM
     * @throws CancellationException when it was stopped
     */
    Ending run(Path verdicts, Path written, List<String> testClasses, Duration limit, BooleanSupplier stopped)
            throws IOException, InterruptedException {
        try {
            order(verdicts + "\t" + String.join("\t", testClasses) + "\n");
            boolean inTime = await(written, limit, stopped);
            end();
            return new Ending(inTime, output.text());
        } finally {
            close();
        }
    }

    /**
     * Blocks until: its program has ended, by itself or for taking too long. The JVM is gone then, also when the caller is interrupted.
     *
     * @param stopped asked again and again; true ends the JVM
     * @throws CancellationException when it was stopped
     */
    Ending awaitEnd(BooleanSupplier stopped) throws IOException, InterruptedException {
        try {
            long deadline = System.nanoTime() + BOOT.toNanos();
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stopped.getAsBoolean()) {
                    throw new CancellationException("stopped");
                }
                if (System.nanoTime() - deadline > 0) {
                    return new Ending(false, output.text());
                }
            }
            return new Ending(true, output.text());
        } finally {
            close();
        }
    }

    private void order(String line) {
        try {
            OutputStream orders = process.getOutputStream(); // left open: its end would be the JVM's
            orders.write(line.getBytes(StandardCharsets.UTF_8));
            orders.flush();
        } catch (IOException ended) {
            // It has died while it waited; what it printed tells why.
        }
    }

    private boolean await(Path written, Duration limit, BooleanSupplier stopped)
            throws IOException, InterruptedException {
        long size = 0;
        long heard = System.nanoTime();
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException("stopped");
            }
            long now = Files.exists(written) ? Files.size(written) : 0;
            if (now != size) {
                size = now;
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > (size == 0 ? BOOT : limit).toNanos()) {
                return false;
            }
        }
        return true;
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Ends it at once, with what it has started. */
    @Override
    public void close() {
        end();
        process.onExit().join();
    }
}
