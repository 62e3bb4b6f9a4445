package course.imgur.demo;

import course.classroom.gallery.Gallery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The same with a pool of eight threads. Who asks for each result before submitting the next link has one request in flight,
 * however large the pool.
 *
 * <p>Run it with {@code ./course demo 5.6}. Observed, on two processors with much else to do:
 *
 * <pre>
 * get() in the submit loop 40 images, 4714 ms, 1 in flight
 * submit all, then get     40 images,  605 ms, 8 in flight
 * </pre>
 */
public class Demo06_PoolOfThreads {
    private static final OkHttpClient HTTP = new OkHttpClient();
    private static final int THREADS = 8;

    /** A way to give links to a pool and get the lengths of the images back. */
    private interface Approach {
        List<Integer> lengths(ExecutorService pool, List<HttpUrl> links)
                throws InterruptedException, ExecutionException;
    }

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        time("get() in the submit loop", Demo06_PoolOfThreads::getInTheLoop);
        time("submit all, then get", Demo06_PoolOfThreads::submitAllThenGet);
    }

    private static List<Integer> getInTheLoop(ExecutorService pool, List<HttpUrl> links)
            throws InterruptedException, ExecutionException {
        List<Integer> lengths = new ArrayList<>();
        for (HttpUrl link : links) {
            lengths.add(pool.submit(() -> length(link)).get()); // waits here, and submits nothing meanwhile
        }
        return lengths;
    }

    private static List<Integer> submitAllThenGet(ExecutorService pool, List<HttpUrl> links)
            throws InterruptedException, ExecutionException {
        List<Future<Integer>> results = new ArrayList<>();
        for (HttpUrl link : links) {
            results.add(pool.submit(() -> length(link)));
        }
        List<Integer> lengths = new ArrayList<>();
        for (Future<Integer> result : results) {
            lengths.add(result.get());
        }
        return lengths;
    }

    private static void time(String name, Approach approach) throws InterruptedException, ExecutionException {
        try (Gallery gallery = Gallery.of(40).latency(Duration.ofMillis(50)).start()) {
            long begin = System.nanoTime();
            ExecutorService pool = Executors.newFixedThreadPool(THREADS);
            try {
                int images = approach.lengths(pool, gallery.links()).size();
                long millis = (System.nanoTime() - begin) / 1_000_000;
                System.out.printf(
                        "%-24s %d images, %4d ms, %d in flight%n", name, images, millis, gallery.peakInFlight());
            } finally {
                pool.shutdownNow(); // else its threads keep the program alive
            }
        }
    }

    private static int length(HttpUrl link) throws Exception {
        try (Response response =
                HTTP.newCall(new Request.Builder().url(link).build()).execute()) {
            return response.body().bytes().length;
        }
    }
}
