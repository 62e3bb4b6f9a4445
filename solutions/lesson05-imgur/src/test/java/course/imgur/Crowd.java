package course.imgur;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * So many links, fetched in no time, that workers crowd at whatever they share, and that a run takes many time slices: threads then lose
 * the processor anywhere, between a look at the queue and the take as well, also where there is only one processor.
 */
final class Crowd {
    static final int WORKERS = 8;
    static final List<HttpUrl> LINKS = ScriptedFetcher.links(30_000);
    static final Fetcher INSTANT = Crowd::fetch;

    private static final int AT_LEAST = 6;
    private static final int AT_MOST = 12;
    private static final long NANOS = 1_500_000_000;
    private static final Map<HttpUrl, Path> PLACES = places();

    private Crowd() {}

    /** Runs rounds until one throws, there were enough, or the time is up. */
    static void repeat(Runnable round) {
        long end = System.nanoTime() + NANOS;
        for (int done = 0; done < AT_LEAST || done < AT_MOST && System.nanoTime() - end < 0; done++) {
            round.run();
        }
    }

    /** How many different files are in the report; there are as many as links. */
    static int files(DownloadReport report) {
        return new HashSet<>(report.files()).size();
    }

    private static Path fetch(HttpUrl link, Path dir) {
        return PLACES.get(link);
    }

    private static Map<HttpUrl, Path> places() {
        Map<HttpUrl, Path> places = new HashMap<>();
        for (HttpUrl link : LINKS) {
            places.put(link, Path.of(link.pathSegments().get(0)));
        }
        return places;
    }
}
