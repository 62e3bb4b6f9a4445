package course.imgur.demo;

import course.classroom.gallery.Photo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Claim: a pool that is timed until all is submitted looks a hundred times faster than one thread. Timed until all is done, it gains what
 * the processors allow and no more: shrinking is work for the processor, not waiting.
 *
 * <p>Run: {@code ./course demo 5.10}. Seen, on two processors that had other work as well (read the ratios):
 *
 * <pre>
 * 24 photographs, 2 processors
 * one thread:                             18744 ms
 * broken, 4 threads, until all submitted:   222 ms
 * fixed, 2 threads, until all done:       13278 ms
 * fixed, 4 threads, until all done:       13500 ms
 * fixed, 8 threads, until all done:       15691 ms
 * </pre>
 */
public class Demo10_TimeOfWhat {
    public static void main(String[] args) throws Exception {
        List<Photo> photos = Photo.all();
        for (Photo photo : photos) { // warm up: the first run would pay for loading classes and compiling
            shrink(photo);
        }
        System.out.printf(
                "%d photographs, %d processors%n",
                photos.size(), Runtime.getRuntime().availableProcessors());
        System.out.printf("one thread:                             %5d ms%n", millis(photos, 1, true));
        System.out.printf("broken, 4 threads, until all submitted: %5d ms%n", millis(photos, 4, false));
        for (int threads = 2; threads <= 8; threads *= 2) {
            System.out.printf(
                    "fixed, %d threads, until all done:       %5d ms%n", threads, millis(photos, threads, true));
        }
    }

    private static long millis(List<Photo> photos, int threads, boolean untilDone) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long begin = System.nanoTime();
            List<Future<?>> thumbnails = new ArrayList<>();
            for (Photo photo : photos) {
                thumbnails.add(pool.submit(() -> shrink(photo)));
            }
            long submitted = System.nanoTime();
            for (Future<?> thumbnail : thumbnails) {
                thumbnail.get();
            }
            return ((untilDone ? System.nanoTime() : submitted) - begin) / 1_000_000;
        } finally {
            pool.shutdownNow();
        }
    }

    private static byte[] shrink(Photo photo) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thumbnails.of(new ByteArrayInputStream(photo.bytes())).size(128, 128).toOutputStream(out);
        return out.toByteArray();
    }
}
