package course.classroom.gallery;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import okhttp3.HttpUrl;

/**
 * A stand-in for Imgur on this machine: a real HTTP server on 127.0.0.1 that lists photographs as Imgur's API does, and
 * serves them. {@link GalleryScript} says what it holds, how fast it is and what goes wrong.
 *
 * <p>Safe for use by many threads. Its own threads end when it is closed; until then they keep the JVM alive.
 */
public final class Gallery implements AutoCloseable {
    private final Counters counters = new Counters();
    private final Floor images = new Floor();
    private final Floor stalls = new Floor();
    private final Engine engine = new Engine(counters);
    private final HttpUrl api;
    private final Listing listing;

    /**
     * What has been counted since the start or {@link #resetCounts}.
     *
     * @param requests all requests, of pages, images and whatever else
     * @param pages requests of the API, answered well or not
     * @param images all other requests
     * @param connections accepted connections
     * @param peakInFlight the most image requests in flight at once
     * @param bytesSent bytes of bodies that were sent
     * @param unauthorized requests of the API without the header {@code Authorization}
     * @param refused requests of the API with another scheme than {@code Client-ID}, or with a refused id
     * @param earlyRetries requests that came before the time which {@link Fault#rateLimit} told for their path
     * @param hangUps clients that went away while their request was held, delayed, stalled or sent slowly
     */
    public record Counts(
            long requests,
            long pages,
            long images,
            int connections,
            int peakInFlight,
            long bytesSent,
            long unauthorized,
            long refused,
            long earlyRetries,
            long hangUps) {}

    Gallery(GalleryScript script) {
        stalls.hold();
        api = engine.open();
        listing = script.listing(api);
        engine.serve(new Clerk(engine, listing, script.settings(), counters, images, stalls));
    }

    /**
     * The script of a gallery with that many images: the photographs in turn, under ids of their own.
     *
     * @throws IllegalArgumentException if {@code images} is negative
     */
    public static GalleryScript of(int images) {
        return new GalleryScript(images);
    }

    /** The base address; the pages are at {@code 3/gallery/random/random/{page}} below it, from page 1. */
    public HttpUrl api() {
        return api;
    }

    /** The links to JPEG and PNG images, by declared type, each once, in the order of the pages. */
    public List<HttpUrl> links() {
        return listing.links();
    }

    /** As {@link #links}, for one who has read the pages from 1 to {@code page}. */
    public List<HttpUrl> linksThroughPage(int page) {
        Checks.notNegative(page, "page");
        return listing.linksThrough(page);
    }

    /** How many pages have entries of their own. */
    public int pages() {
        return listing.pages();
    }

    /**
     * The bytes that the gallery serves for that link when nothing goes wrong.
     *
     * @throws NoSuchElementException if the gallery has no such file
     */
    public byte[] bytesOf(HttpUrl link) {
        Listing.File file = listing.file(Listing.target(link));
        if (file == null) {
            throw new NoSuchElementException("The gallery has nothing at " + link);
        }
        return file.bytes().clone();
    }

    /**
     * From now on image requests wait unanswered, in flight, until {@link #release}. Those already past the gate go on.
     */
    public void hold() {
        images.hold();
    }

    /**
     * From now on image requests wait unanswered until {@code requests} of them are in flight at once; then the gate
     * opens for good. With that many in flight already it is open.
     */
    public void holdUntilInFlight(int requests) {
        Checks.positive(requests, "requests");
        images.hold(requests);
    }

    /** Opens the gate: lets all held image requests go on, and later ones pass. */
    public void release() {
        images.release();
    }

    /** Lets that many of the held image requests go on, or of the next ones; the gate stays shut. */
    public void release(int requests) {
        Checks.positive(requests, "requests");
        images.release(requests);
    }

    /** Lets answers that stalled go on, and later ones not stall. */
    public void unstall() {
        stalls.release();
    }

    /**
     * Blocks until: at least that many image requests are in flight, or the patience is over.
     *
     * @return whether so many are in flight
     * @throws InterruptedException if interrupted while waiting
     */
    public boolean awaitInFlight(int requests, Duration patience) throws InterruptedException {
        Checks.notNegative(requests, "requests");
        Checks.notNegative(patience);
        return images.awaitAtLeast(requests, patience);
    }

    /**
     * Blocks until: no image request is in flight, or the patience is over. A held request whose client hangs up ends
     * within some milliseconds.
     *
     * @return whether none is in flight
     * @throws InterruptedException if interrupted while waiting
     */
    public boolean awaitIdle(Duration patience) throws InterruptedException {
        Checks.notNegative(patience);
        return images.awaitNone(patience);
    }

    /**
     * Blocks until: at least that many answers have stalled in mid-body and not gone on, or the patience is over.
     *
     * @return whether so many have
     * @throws InterruptedException if interrupted while waiting
     */
    public boolean awaitStalled(int answers, Duration patience) throws InterruptedException {
        Checks.notNegative(answers, "answers");
        Checks.notNegative(patience);
        return stalls.awaitAtLeast(answers, patience);
    }

    /** All that is counted, at one moment. */
    public Counts counts() {
        return counters.snapshot(images.peak());
    }

    /** Sets all counts to zero, and the peak to what is in flight now. The script's n-th request counts on. */
    public void resetCounts() {
        counters.reset();
        images.resetPeak();
    }

    /** All requests so far. */
    public long requests() {
        return counts().requests();
    }

    /** The requests so far for that link. */
    public long requestsFor(HttpUrl link) {
        return counters.requestsFor(Listing.target(link));
    }

    /** The requests so far for that page. */
    public long requestsForPage(int page) {
        return counters.requestsFor("/3/gallery/random/random/" + page);
    }

    /** The connections accepted so far. */
    public int connections() {
        return counts().connections();
    }

    /** The image requests in flight now. */
    public int inFlight() {
        return images.now();
    }

    /**
     * The most image requests that were in flight at once. A request is in flight from when its last header has been
     * read until just before the last byte of its answer is sent: never longer than its client waits for it, so that n
     * clients are never counted as more than n. A client that hangs up is counted until the gallery notices, some
     * milliseconds; one that sends its next request within them counts twice.
     */
    public int peakInFlight() {
        return images.peak();
    }

    /** For the gallery's own test: whether the engine keeps requests that have been answered. */
    boolean engineRemembers() throws InterruptedException {
        return engine.remembers();
    }

    /** Whether a thread is one of a gallery's own, which those who count threads may pass over. */
    public static boolean ownsThread(Thread thread) {
        return Engine.owns(thread);
    }

    /**
     * Closes the port and all connections, whatever they are doing. Blocks until: the gallery's threads have ended, at
     * most some seconds. An interrupt flag is kept and shortens nothing. Closing twice does nothing.
     */
    @Override
    public void close() {
        images.close();
        stalls.close();
        engine.close();
    }
}
