// Right: a task for each link, which borrows a child from those that are idle, or starts one; what the child prints,
// somebody reads.
package course.imgur;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;

public class ProcessDownloader implements Downloader {
    private final int processes;

    public ProcessDownloader(int processes) {
        if (processes <= 0) {
            throw new IllegalArgumentException(processes + " processes");
        }
        this.processes = processes;
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Nursery nursery = new Nursery(dir.toAbsolutePath());
        List<HttpUrl> order = List.copyOf(new LinkedHashSet<>(links));
        List<Callable<Path>> tasks = new ArrayList<>();
        for (HttpUrl link : order) {
            tasks.add(() -> nursery.fetch(link));
        }
        List<Path> files = new ArrayList<>();
        Map<HttpUrl, Exception> failures = new LinkedHashMap<>();
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(processes);
        try {
            List<Future<Path>> results = new ArrayList<>();
            for (Callable<Path> task : tasks) {
                results.add(pool.submit(task));
            }
            for (int i = 0; i < order.size(); i++) {
                try {
                    files.add(results.get(i).get());
                } catch (ExecutionException e) {
                    failures.put(order.get(i), (Exception) e.getCause());
                }
            }
        } finally {
            pool.shutdownNow();
            nursery.close();
            boolean interrupted = false;
            while (!pool.isTerminated()) {
                try {
                    pool.awaitTermination(1, TimeUnit.HOURS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static final class Nursery {
        private final Path dir;
        private final Queue<Child> idle = new ConcurrentLinkedQueue<>();
        private final List<Child> all = new ArrayList<>(); // guarded by this
        private boolean closed; // guarded by this

        Nursery(Path dir) {
            this.dir = dir;
        }

        Path fetch(HttpUrl link) throws Exception {
            try {
                return fetchOnce(link);
            } catch (ChildDied e) {
                return fetchOnce(link);
            }
        }

        private Path fetchOnce(HttpUrl link) throws Exception {
            Child child = idle.poll();
            if (child == null) {
                child = start();
            }
            Path file;
            try {
                file = child.fetch(link, dir);
            } catch (ChildDied e) {
                child.end();
                throw e;
            } catch (IOException e) {
                idle.add(child);
                throw e;
            }
            idle.add(child);
            return file;
        }

        private synchronized Child start() throws IOException {
            if (closed) {
                throw new IOException("closed");
            }
            Child child = new Child();
            all.add(child);
            return child;
        }

        synchronized void close() {
            closed = true;
            all.forEach(Child::end);
        }
    }

    private static final class ChildDied extends Exception {
        private static final long serialVersionUID = 1L;

        ChildDied(String message) {
            super(message);
        }
    }

    private static final class Child {
        private static final Base64.Decoder DECODER = Base64.getDecoder();

        private final Process process;
        private final Thread drain;
        private final BufferedWriter out;
        private final BufferedReader in;

        Child() throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            "course.imgur.DownloadProcess")
                    .start();
            out = process.outputWriter(StandardCharsets.UTF_8);
            in = process.inputReader(StandardCharsets.UTF_8);
            drain = new Thread(this::drain);
            drain.start();
        }

        private void drain() {
            try (InputStream errors = process.getErrorStream()) {
                errors.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                // closed
            }
        }

        Path fetch(HttpUrl link, Path dir) throws ChildDied, IOException {
            String line;
            try {
                out.write(encoded(link.toString()) + " " + encoded(dir.toString()) + "\n");
                out.flush();
                do {
                    line = in.readLine();
                } while (line != null && !line.startsWith("#answer "));
            } catch (IOException e) {
                throw new ChildDied(e.getMessage());
            }
            if (line == null) {
                throw new ChildDied("process " + process.pid() + " died");
            }
            String[] words = line.split(" ");
            String text = new String(DECODER.decode(words[2]), StandardCharsets.UTF_8);
            if (words[1].equals("bad")) {
                throw new IOException(text);
            }
            return Path.of(text);
        }

        private static String encoded(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        void end() {
            process.destroyForcibly();
            process.onExit().join();
            boolean interrupted = Thread.interrupted();
            while (drain.isAlive()) {
                try {
                    drain.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
