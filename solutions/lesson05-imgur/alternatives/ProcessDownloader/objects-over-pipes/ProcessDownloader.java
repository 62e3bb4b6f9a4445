// Right: objects over the pipes, the exception among them where it can be written; the program is a nested class.
package course.imgur;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

public class ProcessDownloader implements Downloader {
    private static final Task END = new Task(null, new AtomicInteger());

    private final int processes;

    public ProcessDownloader(int processes) {
        if (processes < 1) {
            throw new IllegalArgumentException("processes: " + processes);
        }
        this.processes = processes;
    }

    private record Task(HttpUrl link, AtomicInteger deaths) {}

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Objects.requireNonNull(dir);
        LinkedHashSet<HttpUrl> different = new LinkedHashSet<>(links);
        Session session = new Session(dir, different.size());
        different.forEach(link -> session.tasks.add(new Task(link, new AtomicInteger())));
        long begin = System.nanoTime();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(processes, different.size()); i++) {
            workers.add(new Thread(session::work));
        }
        Duration took;
        try {
            workers.forEach(Thread::start);
            session.open.await();
            took = Duration.ofNanos(System.nanoTime() - begin);
        } finally {
            session.end();
            boolean interrupted = Thread.interrupted();
            for (Thread worker : workers) {
                interrupted |= joined(worker);
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return new DownloadReport(new ArrayList<>(session.files), session.failures, took);
    }

    /** Returns whether the caller was interrupted meanwhile. */
    private static boolean joined(Thread worker) {
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    private static final class Session {
        private final Path dir;
        private final CountDownLatch open; // counts the links that have come to nothing yet
        private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
        private final BlockingQueue<Path> files = new LinkedBlockingQueue<>();
        private final Map<HttpUrl, Exception> failures = new ConcurrentHashMap<>();
        private final List<Process> children = new ArrayList<>(); // guarded by itself
        private volatile boolean ended;

        Session(Path dir, int links) {
            this.dir = dir;
            open = new CountDownLatch(links);
        }

        void work() {
            Worker worker = null;
            try {
                for (Task task = tasks.take(); task != END; task = tasks.take()) {
                    try {
                        worker = worker == null ? new Worker(start()) : worker;
                        done(task.link(), worker.ask(task.link()));
                    } catch (IOException | ClassNotFoundException e) {
                        worker = null;
                        if (task.deaths().incrementAndGet() < 2) {
                            tasks.add(task);
                        } else {
                            done(task.link(), e);
                        }
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            tasks.add(END); // for the next one
        }

        private void done(HttpUrl link, Object answer) {
            if (answer instanceof String file) {
                files.add(dir.resolve(file));
            } else if (answer instanceof Exception failure) {
                failures.put(link, failure);
            } else {
                failures.put(link, new IOException((Throwable) answer));
            }
            open.countDown();
        }

        private Process start() throws IOException {
            synchronized (children) {
                if (ended) {
                    throw new IOException("ended");
                }
                Process child = new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Program.class.getName(),
                                dir.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                children.add(child);
                return child;
            }
        }

        void end() {
            tasks.clear();
            tasks.add(END);
            synchronized (children) {
                ended = true;
                children.forEach(Process::destroyForcibly);
                children.forEach(child -> child.onExit().join());
            }
        }
    }

    private static final class Worker {
        private final ObjectOutputStream out;
        private final ObjectInputStream in;

        Worker(Process child) throws IOException {
            out = new ObjectOutputStream(child.getOutputStream());
            out.flush();
            in = new ObjectInputStream(child.getInputStream());
        }

        Object ask(HttpUrl link) throws IOException, ClassNotFoundException {
            out.writeObject(link.toString());
            out.flush();
            return in.readObject();
        }
    }

    /** What a child runs. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) throws Exception {
            OutputStream pipe = System.out;
            System.setOut(System.err);
            ObjectOutputStream out = new ObjectOutputStream(pipe);
            out.flush();
            ObjectInputStream in = new ObjectInputStream(System.in);
            Fetcher fetcher = new Downloads(new OkHttpClient());
            while (true) {
                Object answer = answer(fetcher, HttpUrl.get((String) in.readObject()), Path.of(args[0]));
                try {
                    out.writeObject(answer);
                } catch (IOException e) {
                    out.writeObject(new IOException(answer.toString()));
                }
                out.reset();
                out.flush();
            }
        }

        private static Object answer(Fetcher fetcher, HttpUrl link, Path dir) {
            try {
                return fetcher.fetch(link, dir).getFileName().toString();
            } catch (Throwable failure) {
                return failure;
            }
        }
    }
}
