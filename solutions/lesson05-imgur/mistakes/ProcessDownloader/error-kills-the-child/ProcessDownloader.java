// Mistake: the child catches exceptions, and dies of an error.
// Caught by: C5 "it has the one of what was thrown"
package course.imgur;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.HttpUrl;

public class ProcessDownloader implements Downloader {
    private static final int TRIES = 2;

    private final int processes;

    public ProcessDownloader(int processes) {
        if (processes < 1) {
            throw new IllegalArgumentException("processes must be at least 1, not " + processes);
        }
        this.processes = processes;
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Objects.requireNonNull(dir);
        Run run = new Run(links, dir);
        List<Thread> feeders = new ArrayList<>();
        for (int number = 0; number < Math.min(processes, run.left.size()); number++) {
            feeders.add(new Thread(run::feed));
        }
        long begin = System.nanoTime();
        try {
            for (Thread feeder : feeders) {
                feeder.start();
            }
            for (Thread feeder : feeders) {
                feeder.join();
            }
        } finally {
            run.stop();
            awaitEnd(feeders);
        }
        return run.report(Duration.ofNanos(System.nanoTime() - begin));
    }

    private static void awaitEnd(List<Thread> feeders) {
        boolean interrupted = false;
        for (Thread feeder : feeders) {
            while (feeder.isAlive()) {
                try {
                    feeder.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Attempt(HttpUrl link, int number) {}

    private static final class Run {
        private final Path dir;
        private final Queue<Attempt> left = new ConcurrentLinkedQueue<>();
        private final List<Path> files = new ArrayList<>();
        private final Map<HttpUrl, Exception> failures = new LinkedHashMap<>();
        private final Set<Child> children = new HashSet<>();
        private boolean stopped;

        Run(Collection<HttpUrl> links, Path dir) {
            this.dir = dir;
            new LinkedHashSet<>(links).forEach(link -> left.add(new Attempt(link, 1)));
        }

        void feed() {
            Child child = null;
            for (Attempt attempt = left.poll(); attempt != null; attempt = left.poll()) {
                try {
                    if (child == null) {
                        child = start();
                    }
                    answered(attempt.link(), child.answerTo(attempt.link()));
                } catch (IOException e) {
                    end(child);
                    child = null;
                    died(attempt, e);
                }
            }
            end(child);
        }

        private synchronized Child start() throws IOException {
            if (stopped) {
                throw new IOException("stopped");
            }
            Child child = new Child(dir);
            children.add(child);
            return child;
        }

        private void end(Child child) {
            if (child != null) {
                child.end();
                synchronized (this) {
                    children.remove(child);
                }
            }
        }

        private synchronized void answered(HttpUrl link, String answer) {
            String text = URLDecoder.decode(answer.substring(answer.indexOf(' ') + 1), StandardCharsets.UTF_8);
            if (answer.startsWith("file ")) {
                files.add(dir.resolve(text));
            } else {
                failures.put(link, new IOException(text));
            }
        }

        private synchronized void died(Attempt attempt, IOException why) {
            if (stopped) {
                return;
            }
            if (attempt.number() < TRIES) {
                left.add(new Attempt(attempt.link(), attempt.number() + 1));
            } else {
                failures.put(attempt.link(), why);
            }
        }

        void stop() {
            List<Child> running;
            synchronized (this) {
                stopped = true;
                left.clear();
                running = List.copyOf(children);
            }
            running.forEach(Child::end);
        }

        synchronized DownloadReport report(Duration took) {
            return new DownloadReport(files, failures, took);
        }
    }

    private static final class Child {
        private final Process process;
        private final Writer links;
        private final BufferedReader answers;

        Child(Path dir) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DownloadProcess.class.getName(),
                            dir.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            links = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        String answerTo(HttpUrl link) throws IOException {
            links.write(link + "\n");
            links.flush();
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith("file ") || line.startsWith("failure ")) {
                    return line;
                }
            }
            throw new EOFException("process " + process.pid() + " ended while it fetched " + link);
        }

        void end() {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
