package course.imgur;

import okhttp3.HttpUrl;

/** Works off a {@link ThreadedDownloader.Job}. */
public class DownloadWorker extends Thread {
    private final ThreadedDownloader.Job job;

    DownloadWorker(int number, ThreadedDownloader.Job job) {
        super("worker " + number);
        this.job = job;
    }

    @Override
    public void run() {
        try {
            for (HttpUrl link = job.next(); link != null; link = job.next()) {
                System.out.println(getName() + " fetches " + link);
                job.fetch(link);
                Thread.yield();
            }
        } finally {
            job.oneHasEnded();
        }
    }
}
