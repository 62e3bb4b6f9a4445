package course.imgur.demo;

import course.classroom.gallery.Gallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The workers repaired: the queue is filled before they start, each takes with {@code poll} until that gives null, each is joined
 * once. Then as many requests are in flight as there are workers, and the time falls until something else is the limit.
 *
 * <p>Run it with {@code ./course demo 5.5}. Observed, on two processors with much else to do:
 *
 * <pre>
 * workers    ms  in flight
 *       1  4252          1
 *       2  1960          2
 *       4   963          4
 *       8   760          8
 * </pre>
 */
public class Demo05_WorkersOnOneQueue {
    private static final OkHttpClient HTTP = new OkHttpClient();

    public static void main(String[] args) throws IOException, InterruptedException {
        try (Gallery gallery = Gallery.of(40).latency(Duration.ofMillis(50)).start()) {
            Path dir = Files.createTempDirectory("workers-");
            download(gallery.links().get(0), dir); // warms up
            System.out.println("workers    ms  in flight");
            for (int workers : List.of(1, 2, 4, 8)) {
                gallery.resetCounts();
                long begin = System.nanoTime();
                downloadAll(gallery.links(), dir, workers);
                long millis = (System.nanoTime() - begin) / 1_000_000;
                System.out.printf("%7d %5d %10d%n", workers, millis, gallery.peakInFlight());
            }
        }
    }

    private static void downloadAll(List<HttpUrl> links, Path dir, int workers) throws InterruptedException {
        Queue<HttpUrl> queue = new ConcurrentLinkedQueue<>(links); // filled before the first worker starts
        List<Thread> team = new ArrayList<>();
        for (int number = 1; number <= workers; number++) {
            team.add(new Thread(() -> work(queue, dir), "worker-" + number));
        }
        team.forEach(Thread::start);
        for (Thread worker : team) {
            worker.join(); // each of them, once
        }
    }

    private static void work(Queue<HttpUrl> queue, Path dir) {
        for (HttpUrl link = queue.poll(); link != null; link = queue.poll()) { // looks and takes in one step
            try {
                download(link, dir);
            } catch (IOException e) {
                System.out.println(link + " failed: " + e.getMessage()); // and on to the next link
            }
        }
    }

    private static void download(HttpUrl link, Path dir) throws IOException {
        Path file = Files.createTempFile(dir, "image-", ".jpg"); // a new name each time, whoever asks
        try (Response response =
                HTTP.newCall(new Request.Builder().url(link).build()).execute()) {
            Files.write(file, response.body().bytes());
        }
    }
}
