package course.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code ./course watch} in a pseudo-terminal, and what it writes there. */
final class WatchedScreen implements AutoCloseable {
    private static final Pattern VERDICT =
            Pattern.compile("(passes|tests pass|not begun, skipped|does not compile).*q quit", Pattern.DOTALL);
    private static final long LIMIT_MILLIS = TimeUnit.MINUTES.toMillis(5);

    private final Process watch;
    private final StringBuilder written = new StringBuilder(); // guarded by this

    private WatchedScreen(Process watch) {
        this.watch = watch;
        Thread reader = new Thread(() -> read(watch.getInputStream()), "screen");
        reader.setDaemon(true);
        reader.start();
    }

    /** Blocks until: the first verdict is there. */
    static WatchedScreen start(Path course) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("script", "-qefc", "./course watch", "/dev/null"))
                .directory(course.toFile())
                .redirectErrorStream(true);
        builder.environment().put("TERM", "xterm");
        builder.environment().put("NO_COLOR", "1");
        WatchedScreen screen = new WatchedScreen(builder.start());
        screen.awaitVerdict();
        return screen;
    }

    private void read(InputStream in) {
        byte[] buffer = new byte[8192];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                add(new String(buffer, 0, count, StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            add("");
        }
    }

    private synchronized void add(String text) {
        written.append(text);
        notifyAll();
    }

    synchronized void forget() {
        written.setLength(0);
    }

    /** Blocks until: a verdict was drawn since the last {@link #forget}. */
    synchronized void awaitVerdict() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LIMIT_MILLIS);
        while (!VERDICT.matcher(written).find()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0 || !watch.isAlive()) {
                throw new IOException("watch shows no verdict: " + written);
            }
            wait(Math.min(left, 1000));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        watch.getOutputStream().write('q');
        watch.getOutputStream().flush();
        if (!watch.waitFor(10, TimeUnit.SECONDS)) {
            watch.descendants().forEach(ProcessHandle::destroy);
            watch.destroy();
        }
    }
}
