package course.imgur;

import course.classroom.test.Occupancy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.HttpUrl;

/** A fetcher that plays the test's script with each link and remembers what it was asked. It has no network. */
final class ScriptedFetcher implements Fetcher {
    /** What happens during the fetch of the link of that number, counted from 0. */
    interface Script {
        void play(int number) throws Throwable;
    }

    private final Script script;
    private final Occupancy inFlight = new Occupancy();
    private final Queue<Integer> asked = new ConcurrentLinkedQueue<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    ScriptedFetcher(Script script) {
        this.script = script;
    }

    static List<HttpUrl> links(int count) {
        List<HttpUrl> links = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            links.add(link(number));
        }
        return List.copyOf(links);
    }

    static HttpUrl link(int number) {
        return HttpUrl.get("http://127.0.0.1/" + number + ".jpg");
    }

    /** What is returned for the link of that number. */
    static Path file(int number, Path dir) {
        return dir.resolve("fetched-" + number + ".jpg");
    }

    @Override
    public Path fetch(HttpUrl link, Path dir) {
        int number = Integer.parseInt(link.pathSegments().get(0).replace(".jpg", ""));
        asked.add(number);
        folders.add(dir);
        threads.add(Thread.currentThread());
        inFlight.enter();
        try {
            script.play(number);
            return file(number, dir);
        } catch (Throwable failure) {
            throw ScriptedFetcher.<RuntimeException>unchanged(failure);
        } finally {
            inFlight.leave();
        }
    }

    /** The numbers of the links asked for, in the order of the asking. */
    List<Integer> asked() {
        return List.copyOf(asked);
    }

    Set<Path> folders() {
        return Set.copyOf(folders);
    }

    /** The threads that fetched. */
    Set<Thread> threads() {
        return Set.copyOf(threads);
    }

    Occupancy inFlight() {
        return inFlight;
    }

    @SuppressWarnings("unchecked")
    static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}
