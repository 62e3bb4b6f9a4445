// Right: JSON a line; a pool of feeders, a future each; standard error is the parent's own.
package course.imgur;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;

public class ProcessDownloader implements Downloader {
    private final int processes;

    public ProcessDownloader(int processes) {
        if (processes < 1) {
            throw new IllegalArgumentException("not a number of processes: " + processes);
        }
        this.processes = processes;
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Work work = new Work(new ArrayDeque<>(new LinkedHashSet<>(links)), Objects.requireNonNull(dir));
        long begin = System.nanoTime();
        ExecutorService feeders = Executors.newFixedThreadPool(processes);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < Math.min(processes, work.links.size()); i++) {
                ends.add(feeders.submit(work::feed));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            feeders.shutdown();
            work.close();
            awaitTermination(feeders);
        }
        return new DownloadReport(work.files, work.failures, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static void awaitTermination(ExecutorService pool) {
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Work {
        private final Gson gson = new Gson();
        private final Path dir;
        private final Deque<HttpUrl> links; // guarded by this, once feeders run
        private final Map<HttpUrl, Integer> deaths = new HashMap<>(); // guarded by this
        private final List<Path> files = new ArrayList<>(); // guarded by this
        private final Map<HttpUrl, Exception> failures = new LinkedHashMap<>(); // guarded by this
        private final List<Process> running = new ArrayList<>(); // guarded by this
        private boolean closed; // guarded by this

        Work(Deque<HttpUrl> links, Path dir) {
            this.links = links;
            this.dir = dir;
        }

        private synchronized HttpUrl next() {
            return closed ? null : links.poll();
        }

        void feed() {
            HttpUrl link = next();
            while (link != null) {
                link = feedOneChild(link);
            }
        }

        /** Returns the link that the child died of, or null when there is none left. */
        private HttpUrl feedOneChild(HttpUrl first) {
            HttpUrl link = first;
            Process child = null;
            try {
                child = start();
                BufferedReader answers = child.inputReader(StandardCharsets.UTF_8);
                BufferedWriter questions = child.outputWriter(StandardCharsets.UTF_8);
                while (link != null) {
                    questions.write(gson.toJson(link.toString()));
                    questions.newLine();
                    questions.flush();
                    String line = answers.readLine();
                    if (line == null) {
                        throw new EOFException("its process ended");
                    }
                    take(link, gson.fromJson(line, DownloadProcess.Answer.class));
                    link = next();
                }
                questions.close();
                return null;
            } catch (IOException e) {
                return bury(link, e);
            } finally {
                if (child != null) {
                    child.destroyForcibly();
                    child.onExit().join();
                }
            }
        }

        private synchronized Process start() throws IOException {
            if (closed) {
                throw new IOException("closed");
            }
            ProcessBuilder command = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-Xmx64m",
                            DownloadProcess.class.getName(),
                            dir.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            command.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            Process child = command.start();
            running.add(child);
            return child;
        }

        private synchronized void take(HttpUrl link, DownloadProcess.Answer answer) {
            if (answer.file != null) {
                files.add(dir.resolve(answer.file));
            } else {
                failures.put(link, new IOException(answer.failure));
            }
        }

        private synchronized HttpUrl bury(HttpUrl link, IOException why) {
            if (closed) {
                return null;
            }
            if (deaths.merge(link, 1, Integer::sum) < 2) {
                return link;
            }
            failures.put(link, why);
            return next();
        }

        void close() {
            List<Process> all;
            synchronized (this) {
                closed = true;
                all = List.copyOf(running);
            }
            for (Process child : all) {
                child.destroyForcibly();
                child.onExit().join();
            }
        }
    }
}
