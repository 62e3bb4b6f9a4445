package course.classroom.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The machine that tests run on, for the doctor. */
final class Machine {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long MEMORY = 1024 * MEGABYTE;
    private static final long DISK = 500 * MEGABYTE;
    private static final long SKEW_MILLIS = 2_000;
    private static final long CLOCK_MILLIS = 300;

    private final CourseFolder course;
    private final Terminal terminal;
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    Machine(CourseFolder course, Terminal terminal) {
        this.course = course;
        this.terminal = terminal;
    }

    /** Blocks for less than a second. */
    List<Finding> findings() throws IOException, InterruptedException {
        return List.of(processors(), memory(), disk(), encoding(), clock(), fileTimes(), loopback(), screen());
    }

    private Finding processors() {
        int count = Runtime.getRuntime().availableProcessors();
        double load = system.getSystemLoadAverage();
        String seen = count + (load < 0 ? "" : ", load %.1f".formatted(load));
        if (count < 2) {
            return Finding.note(
                    "processors", seen, "Verdicts hold, but 1.7 and 5.9 cannot show what a second processor is worth.");
        }
        return load > 2.0 * count
                ? Finding.note("processors", seen, "Verdicts hold, but come late: end what else is running.")
                : Finding.ok("processors", seen);
    }

    private Finding memory() {
        long free = system.getFreeMemorySize();
        String seen = "%,d MB of %,d MB free".formatted(free / MEGABYTE, system.getTotalMemorySize() / MEGABYTE);
        // What the system keeps of files counts as used, so little that is free need not be little that is to be had.
        return system.getTotalMemorySize() < 2 * MEMORY
                ? Finding.note("memory", seen, "Close what else is open when a test's JVM cannot start.")
                : Finding.ok("memory", seen);
    }

    private Finding disk() throws IOException {
        for (Path place : List.of(course.root(), Path.of(System.getProperty("java.io.tmpdir")))) {
            long free = Files.getFileStore(place).getUsableSpace();
            if (!Files.isWritable(place)) {
                return Finding.bad("disk", place + " cannot be written", "Move the course to a folder of yours.");
            }
            if (free < DISK) {
                String seen = "%,d MB free in %s".formatted(free / MEGABYTE, place);
                return Finding.bad("disk", seen, "Make room: builds and downloads need 500 MB.");
            }
        }
        return Finding.ok(
                "disk",
                "%,d MB free".formatted(Files.getFileStore(course.root()).getUsableSpace() / MEGABYTE));
    }

    private static Finding encoding() {
        String names = System.getProperty("sun.jnu.encoding", "");
        String output = System.getProperty("stdout.encoding", System.getProperty("native.encoding", ""));
        if (!isUnicode(names) || !isUnicode(output)) {
            return Finding.note(
                    "encoding",
                    "files' names " + names + ", output " + output,
                    "Where names or texts have other letters than A to Z: set LANG=C.UTF-8 (Windows: chcp 65001).");
        }
        return Finding.ok("encoding", output);
    }

    private static boolean isUnicode(String charset) {
        return Charset.isSupported(charset.isEmpty() ? "?" : charset)
                && Charset.forName(charset).equals(StandardCharsets.UTF_8);
    }

    /** The two clocks side by side: one that is being set, or a virtual machine's that jumps, disturbs time-outs. */
    private static Finding clock() throws InterruptedException {
        long wall = System.currentTimeMillis();
        long steady = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(CLOCK_MILLIS);
        long steadyMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - steady);
        long apart = Math.abs(System.currentTimeMillis() - wall - steadyMillis);
        return apart > CLOCK_MILLIS / 10
                ? Finding.bad(
                        "clock",
                        "the time of day and the steady clock went " + apart + " ms apart while I looked",
                        "Wait until the clock has been set, or restart the virtual machine.")
                : Finding.ok("clock", "steady");
    }

    /** States are told by the files' times: those of a network's folder, or of tomorrow, lie. */
    private Finding fileTimes() throws IOException {
        Path work = Files.createDirectories(course.target(CourseFolder.KIT));
        Path probe = Files.createTempFile(work, "time", ".probe");
        try {
            long apart = Files.getLastModifiedTime(probe).toMillis() - System.currentTimeMillis();
            if (Math.abs(apart) > SKEW_MILLIS) {
                return Finding.bad(
                        "files' times",
                        "%d s off this machine's clock".formatted(apart / 1000),
                        "Set the clock, or move the course to a disk of this machine.");
            }
        } finally {
            Files.delete(probe);
        }
        Path future = fromTheFuture();
        return future == null
                ? Finding.ok("files' times", "agree with the clock")
                : Finding.bad(
                        "files' times", future + " is from the future", "Save it again, once the clock is right.");
    }

    private Path fromTheFuture() throws IOException {
        long limit = System.currentTimeMillis() + SKEW_MILLIS;
        Path[] found = new Path[1];
        for (var lesson : course.lessons()) {
            Path sources = course.root().resolve(lesson.folder()).resolve("src");
            if (!Files.isDirectory(sources)) {
                continue;
            }
            Files.walkFileTree(sources, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.lastModifiedTime().toMillis() > limit) {
                        found[0] = course.root().relativize(file);
                    }
                    return found[0] == null ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }
            });
        }
        return found[0];
    }

    /** The gallery of lesson 5 is a server on this machine. */
    private static Finding loopback() {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
            return Finding.ok(
                    "network",
                    "this machine reaches itself at " + client.getInetAddress().getHostAddress());
        } catch (IOException refused) {
            return Finding.bad(
                    "network",
                    "this machine does not reach itself: " + refused.getMessage(),
                    "Let the firewall pass 127.0.0.1: lesson 5 downloads from a gallery there.");
        }
    }

    private Finding screen() {
        if (!terminal.notices()) {
            return Finding.note("terminal", "none", "watch needs one; the other commands don't.");
        }
        return Finding.ok("terminal", terminal.colours() ? "with colours" : "without colours");
    }
}
