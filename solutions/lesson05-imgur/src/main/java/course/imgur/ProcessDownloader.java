package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;

/**
 * Exercise 5.7, model answer: a thread for each child process, which feeds it a link at a time. A child has at most one link that it has
 * not answered, so nothing else is lost with it, and no pipe ever fills.
 */
public class ProcessDownloader implements Downloader {
    private final int processes;

    public ProcessDownloader(int processes) {
        if (processes < 1) {
            throw new IllegalArgumentException("processes must be at least 1, not " + processes);
        }
        this.processes = processes;
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        ProcessRun run = new ProcessRun(links, Objects.requireNonNull(dir));
        List<Thread> feeders = new ArrayList<>();
        for (int number = 1; number <= Math.min(processes, run.size()); number++) {
            feeders.add(new Thread(run::feedAChild, "process-feeder-" + number));
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
            run.stop(); // after a full run there is nothing to stop or to wait for
            awaitEnd(feeders);
        }
        return run.report(Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Blocks until: all have ended. An interrupt while waiting is kept for later. */
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
}
