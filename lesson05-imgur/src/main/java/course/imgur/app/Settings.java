package course.imgur.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * What one run is asked to do.
 *
 * @param images how many to download with each approach
 * @param approaches which to compare, in that order
 * @param both whether to compare the pipeline with its two phases as well
 * @param workers how many images a concurrent approach works on at once
 * @param latency how long the course's own gallery waits before each answer
 * @param size the longer side of a thumbnail, in pixels
 * @param out the folder for everything that is written
 * @param api where Imgur's API is; null for the course's own gallery
 * @param clientId what to tell Imgur's API; null for the course's own gallery
 */
record Settings(
        int images,
        List<Approach> approaches,
        boolean both,
        int workers,
        Duration latency,
        int size,
        Path out,
        HttpUrl api,
        String clientId) {
    /**
     * How many threads shrink images at once. That work keeps a processor busy all the time, so more threads than
     * processors gain nothing.
     */
    int resizers() {
        return Math.min(workers, Runtime.getRuntime().availableProcessors());
    }
}
