// Right: the caller's thread alone hands out the links; a reader for each child tells it what has come, in frames of
// bytes.
package course.imgur;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.HttpUrl;

public class ProcessDownloader implements Downloader {
    private final int processes;

    public ProcessDownloader(int processes) {
        if (processes < 1) {
            throw new IllegalArgumentException("at least 1 process, not " + processes);
        }
        this.processes = processes;
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        return new Hall(links, Objects.requireNonNull(dir)).run(processes);
    }

    /** Something that a child has said; its answer is null when it is dead. */
    private record News(Child child, Boolean good, String text) {}

    /** All of it belongs to the caller's thread but the queue of news. */
    private static final class Hall {
        private final Path dir;
        private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
        private final Queue<HttpUrl> left;
        private final Map<HttpUrl, Integer> deaths = new HashMap<>();
        private final Map<Child, HttpUrl> busy = new HashMap<>();
        private final Set<Child> all = new HashSet<>();
        private final List<Path> files = new ArrayList<>();
        private final Map<HttpUrl, Exception> failures = new LinkedHashMap<>();

        Hall(Collection<HttpUrl> links, Path dir) {
            this.dir = dir;
            left = new ArrayDeque<>(new LinkedHashSet<>(links));
        }

        DownloadReport run(int processes) throws InterruptedException {
            long begin = System.nanoTime();
            try {
                while (!left.isEmpty() || !busy.isEmpty()) {
                    while (!left.isEmpty() && busy.size() < processes) {
                        startOne();
                    }
                    if (!busy.isEmpty()) {
                        take(news.take());
                    }
                }
            } finally {
                all.forEach(Child::end);
            }
            return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
        }

        private void startOne() {
            HttpUrl link = left.remove();
            try {
                Child child = new Child(dir, news);
                all.add(child);
                give(child, link);
            } catch (IOException e) {
                failures.put(link, e);
            }
        }

        private void give(Child child, HttpUrl link) {
            busy.put(child, link);
            try {
                child.write(link.toString());
            } catch (IOException e) {
                // its reader will tell of its death
            }
        }

        private void take(News item) {
            HttpUrl link = busy.remove(item.child());
            if (item.good() == null) {
                item.child().end();
                if (link != null && deaths.merge(link, 1, Integer::sum) < 2) {
                    left.add(link);
                } else if (link != null) {
                    failures.put(link, new IOException("its process died"));
                }
                return;
            }
            if (item.good()) {
                files.add(dir.resolve(item.text()));
            } else {
                failures.put(link, new IOException(item.text()));
            }
            HttpUrl next = left.poll();
            if (next != null) {
                give(item.child(), next);
            }
        }
    }

    private static final class Child {
        private final Process process;
        private final DataOutputStream links;
        private final Thread reader;

        Child(Path dir, BlockingQueue<News> news) throws IOException {
            process = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-Xshare:auto",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DownloadProcess.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            links = new DataOutputStream(process.getOutputStream());
            reader = new Thread(() -> read(news), "reader of " + process.pid());
            reader.start();
            try {
                write(dir.toString());
            } catch (IOException e) {
                // the reader will tell
            }
        }

        private void read(BlockingQueue<News> news) {
            try (DataInputStream answers = new DataInputStream(process.getInputStream())) {
                while (true) {
                    boolean good = answers.readBoolean();
                    byte[] text = answers.readNBytes(answers.readInt());
                    news.add(new News(this, good, new String(text, StandardCharsets.UTF_8)));
                }
            } catch (IOException e) {
                news.add(new News(this, null, null));
            }
        }

        void write(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            links.writeInt(bytes.length);
            links.write(bytes);
            links.flush();
        }

        void end() {
            process.destroyForcibly();
            process.onExit().join();
            boolean interrupted = false;
            while (reader.isAlive()) {
                try {
                    reader.join();
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
