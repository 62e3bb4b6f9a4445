package course.imgur.demo;

import course.classroom.gallery.Gallery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import net.coobird.thumbnailator.Thumbnails;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Claim: who downloads everything first and shrinks it then lets the processors wait for the network, and later the network for the
 * processors. Hand each file over as soon as it is there, and the shorter of the two jobs costs next to nothing.
 *
 * <p>Run: {@code ./course demo 5.12}. Seen, on two processors with much other work, so that shrinking took nearly all the time:
 *
 * <pre>
 * two phases: first thumbnail begun after 8421 ms, last download done 8307 ms, all done 46188 ms
 * hand over:  first thumbnail begun after 1091 ms, last download done 5590 ms, all done 48832 ms
 * </pre>
 */
public class Demo12_PhasesOrPipeline {
    private static final OkHttpClient HTTP = new OkHttpClient();
    private static final int IMAGES = 16;

    public static void main(String[] args) throws Exception {
        System.out.println(run(false));
        System.out.println(run(true));
        HTTP.connectionPool().evictAll();
    }

    private static String run(boolean handOver) throws Exception {
        ExecutorService fetching = Executors.newFixedThreadPool(2);
        ExecutorService shrinking = Executors.newFixedThreadPool(2);
        AtomicLong firstThumbnail = new AtomicLong(Long.MAX_VALUE);
        Path dir = Files.createTempDirectory("demo-");
        try (Gallery gallery =
                Gallery.of(IMAGES).latency(Duration.ofMillis(300)).start()) {
            long begin = System.nanoTime();
            List<Future<Future<?>>> fetched = new ArrayList<>();
            for (HttpUrl link : gallery.links()) {
                Path file = dir.resolve(fetched.size() + ".image");
                fetched.add(fetching.submit(() -> {
                    fetch(link, file);
                    return handOver ? shrinking.submit(() -> shrink(file, begin, firstThumbnail)) : null;
                }));
            }
            List<Future<?>> shrunk = new ArrayList<>();
            for (Future<Future<?>> each : fetched) {
                shrunk.add(each.get());
            }
            long downloaded = millisSince(begin);
            for (int i = 0; i < IMAGES; i++) {
                Path file = dir.resolve(i + ".image");
                Future<?> thumbnail = shrunk.get(i);
                if (thumbnail == null) {
                    shrunk.set(i, shrinking.submit(() -> shrink(file, begin, firstThumbnail)));
                }
            }
            for (Future<?> each : shrunk) {
                each.get();
            }
            return "%-11s first thumbnail begun after %4d ms, last download done %4d ms, all done %4d ms"
                    .formatted(
                            handOver ? "hand over:" : "two phases:",
                            firstThumbnail.get(),
                            downloaded,
                            millisSince(begin));
        } finally {
            fetching.shutdownNow();
            shrinking.shutdownNow();
            delete(dir);
        }
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static void fetch(HttpUrl link, Path file) throws Exception {
        try (Response response =
                HTTP.newCall(new Request.Builder().url(link).build()).execute()) {
            Files.copy(response.body().byteStream(), file);
        }
    }

    private static Void shrink(Path file, long begin, AtomicLong first) throws Exception {
        first.accumulateAndGet(millisSince(begin), Math::min);
        Thumbnails.of(file.toFile()).size(128, 128).asBufferedImage();
        return null;
    }

    private static void delete(Path dir) throws Exception {
        try (var files = Files.list(dir)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(dir);
    }
}
