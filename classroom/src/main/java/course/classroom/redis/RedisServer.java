package course.classroom.redis;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A {@code redis-server} on a free port of this machine, which keeps nothing on the disk: when it is killed, all that it knew is gone.
 * It ends with this program.
 *
 * <p>For one thread.
 */
public final class RedisServer implements AutoCloseable {
    /** The program that has to be installed; what {@code exercises.json} and cells call it. */
    public static final String PROGRAM = "redis-server";

    private static final int TRIES = 20;
    private static final long STARTS_WITHIN_MILLIS = 20_000;
    private static final long LOOK_EVERY_MILLIS = 5;
    private static final String READY = "Ready to accept connections";

    private final Path folder;
    private final Thread atTheEnd = new Thread(this::end, "end of redis-server");
    private final int port;
    private Process process;

    private RedisServer(int port) throws IOException {
        this.port = port;
        folder = Files.createTempDirectory("redis-");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** Whether it can be run here: {@code redis-server} is on the PATH. */
    public static boolean isInstalled() {
        return isOnPath(PROGRAM);
    }

    /** Whether a program of that name is on the PATH. */
    public static boolean isOnPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .flatMap(folder -> Stream.of(new File(folder, program), new File(folder, program + ".exe")))
                        .anyMatch(file -> file.isFile() && file.canExecute());
    }

    /** Blocks until: a new one answers. */
    public static RedisServer start() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            RedisServer server = new RedisServer(freePort());
            try {
                server.launch();
                return server;
            } catch (IOException taken) { // another program may have been quicker to take the port
                server.close();
                if (attempt == TRIES) {
                    throw taken;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Where it is, such as {@code redis://127.0.0.1:40123}. */
    public URI uri() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    /** Blocks until: it has been killed, as by {@code kill -9}. It can be started again. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Blocks until: it answers again, on its port, with an empty memory. To be killed first. */
    public void startAgain() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                launch();
                return;
            } catch (IOException notYet) {
                if (attempt == TRIES) {
                    throw notYet;
                }
            }
        }
    }

    /** From now on it takes connections and says nothing, until {@link #thaw}; on systems with signals only. */
    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** It goes on, if it was frozen. */
    public void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    private void launch() throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        process = new ProcessBuilder(command())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long began = System.nanoTime();
        while (!Files.readString(log).contains(READY)) {
            boolean late = (System.nanoTime() - began) / 1_000_000 > STARTS_WITHIN_MILLIS;
            if (late || !process.isAlive()) {
                process.destroyForcibly().waitFor();
                throw new IOException(PROGRAM + " does not start: " + Files.readString(log));
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private List<String> command() {
        return List.of(
                PROGRAM,
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
                "--dir",
                folder.toString());
    }

    /** Ends it and removes its folder. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException ending) {
            return; // the hook runs anyway
        }
    }

    private void end() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException gone) {
            return; // nothing is left to remove
        }
    }
}
