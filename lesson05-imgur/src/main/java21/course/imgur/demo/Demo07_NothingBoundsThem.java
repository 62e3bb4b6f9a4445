package course.imgur.demo;

import course.classroom.gallery.Gallery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * A virtual thread for each of 40 images: all of them knock at the server's door at once. With permits eight of them do.
 *
 * <p>Run it with {@code ./course demo 5.7} (Java 21 and newer). Observed, on two processors:
 *
 * <pre>
 * a thread each            40 images,  336 ms, 34 in flight
 * a thread each, 8 permits 40 images,  355 ms, 8 in flight
 * </pre>
 */
public class Demo07_NothingBoundsThem {
    private static final OkHttpClient HTTP = new OkHttpClient();
    private static final int IMAGES = 40;
    private static final int PERMITS = 8;

    public static void main(String[] args) throws Exception {
        time("a thread each", IMAGES);
        time("a thread each, 8 permits", PERMITS);
    }

    private static void time(String name, int atMost) throws Exception {
        try (Gallery gallery = Gallery.of(IMAGES).latency(Duration.ofMillis(50)).start();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Semaphore permits = new Semaphore(atMost);
            long begin = System.nanoTime();
            List<Future<Integer>> results = new ArrayList<>();
            for (HttpUrl link : gallery.links()) {
                results.add(threads.submit(() -> length(link, permits)));
            }
            for (Future<Integer> result : results) {
                result.get();
            }
            long millis = (System.nanoTime() - begin) / 1_000_000;
            System.out.printf(
                    "%-24s %d images, %4d ms, %d in flight%n", name, results.size(), millis, gallery.peakInFlight());
        }
    }

    private static int length(HttpUrl link, Semaphore permits) throws Exception {
        permits.acquire();
        try (Response response =
                HTTP.newCall(new Request.Builder().url(link).build()).execute()) {
            return response.body().bytes().length;
        } finally {
            permits.release();
        }
    }
}
