package course.imgur;

import course.classroom.gallery.Gallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Shows that the peak in flight that a gallery counts is exactly the number of workers, in every one of many runs, for the model
 * answers of 5.4 and 5.5 over real HTTP. The first answers are held until as many requests are there as there are workers; that there
 * are never more is counted all along. Arguments: runs (100), workers (8), latency in milliseconds (5). Exit status 1 when a run
 * counted another peak or lost an image.
 */
public final class PeakInFlightCheck {
    private PeakInFlightCheck() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        int workers = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        Duration latency = Duration.ofMillis(args.length > 2 ? Integer.parseInt(args[2]) : 5);
        OkHttpClient http = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(workers, 1, TimeUnit.MINUTES))
                .build();
        Fetcher fetcher = (link, dir) -> {
            try (Response response =
                    http.newCall(new Request.Builder().url(link).build()).execute()) {
                response.body().bytes();
                return dir.resolve(link.encodedPath().replace('/', '_')); // only counted, not written
            }
        };
        Map<String, Function<Fetcher, Downloader>> approaches = new TreeMap<>();
        approaches.put("ThreadedDownloader", given -> new ThreadedDownloader(given, workers));
        approaches.put("PooledDownloader", given -> new PooledDownloader(given, workers));

        boolean right = true;
        Path dir = Files.createTempDirectory("peak-");
        for (String name : approaches.keySet()) {
            Map<Integer, Integer> peaks = new HashMap<>();
            int incomplete = 0;
            for (int run = 0; run < runs; run++) {
                try (Gallery gallery = Gallery.of(3 * workers).latency(latency).start()) {
                    gallery.holdUntilInFlight(workers); // a machine with much else to do may start a worker late
                    DownloadReport report = approaches.get(name).apply(fetcher).download(gallery.links(), dir);
                    peaks.merge(gallery.peakInFlight(), 1, Integer::sum);
                    incomplete += report.files().size() == gallery.links().size() ? 0 : 1;
                }
            }
            right &= peaks.getOrDefault(workers, 0) == runs && incomplete == 0;
            System.out.printf(
                    "%s: %d runs with %d workers, runs by peak in flight %s, runs with images missing %d%n",
                    name, runs, workers, peaks, incomplete);
        }
        Files.delete(dir);
        System.exit(right ? 0 : 1);
    }
}
