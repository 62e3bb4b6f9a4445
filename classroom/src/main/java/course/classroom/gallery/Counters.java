package course.classroom.gallery;

import java.util.HashMap;
import java.util.Map;

/** What the gallery counts, but for the requests in flight. Memory grows with the number of paths, up to a limit. */
final class Counters {
    private static final int PATHS_REMEMBERED = 20_000;

    private final Map<String, Long> byTarget = new HashMap<>(); // guarded by this
    private final Map<String, Long> notBefore = new HashMap<>(); // guarded by this; System.nanoTime
    private long number; // guarded by this; never reset, since the script refers to it
    private long requests; // guarded by this
    private long images; // guarded by this
    private long pages; // guarded by this
    private int connections; // guarded by this
    private long bytesSent; // guarded by this
    private long unauthorized; // guarded by this
    private long refused; // guarded by this
    private long earlyRetries; // guarded by this
    private long hangUps; // guarded by this

    /** Counts a request and returns the how manieth it is. */
    synchronized long request(String target) {
        number++;
        requests++;
        if (byTarget.size() < PATHS_REMEMBERED || byTarget.containsKey(target)) {
            byTarget.merge(target, 1L, Long::sum);
        }
        Long earliest = notBefore.remove(target);
        if (earliest != null && System.nanoTime() - earliest < 0) {
            earlyRetries++;
        }
        return number;
    }

    synchronized void rateLimited(String target, int retryAfterSeconds) {
        if (notBefore.size() < PATHS_REMEMBERED) {
            notBefore.put(target, System.nanoTime() + retryAfterSeconds * 1_000_000_000L);
        }
    }

    synchronized void image() {
        images++;
    }

    synchronized void page() {
        pages++;
    }

    synchronized void connection() {
        connections++;
    }

    synchronized void sent(long bytes) {
        bytesSent += bytes;
    }

    synchronized void unauthorized() {
        unauthorized++;
    }

    synchronized void refused() {
        refused++;
    }

    synchronized void hangUp() {
        hangUps++;
    }

    synchronized long requestsFor(String target) {
        return byTarget.getOrDefault(target, 0L);
    }

    synchronized Gallery.Counts snapshot(int peakInFlight) {
        return new Gallery.Counts(
                requests,
                pages,
                images,
                connections,
                peakInFlight,
                bytesSent,
                unauthorized,
                refused,
                earlyRetries,
                hangUps);
    }

    synchronized void reset() {
        byTarget.clear();
        requests = 0;
        images = 0;
        pages = 0;
        connections = 0;
        bytesSent = 0;
        unauthorized = 0;
        refused = 0;
        earlyRetries = 0;
        hangUps = 0;
    }
}
