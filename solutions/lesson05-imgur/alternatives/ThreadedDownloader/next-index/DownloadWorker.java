package course.imgur;

/** Runs what it is given. */
public class DownloadWorker extends Thread {
    DownloadWorker(Runnable work) {
        super(work);
    }
}
