package course.classroom.gallery;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What goes wrong with an answer. {@link GalleryScript} says with which: an image, a page, a path, the n-th request.
 *
 * <p>Immutable. Faults that don't contradict each other can be given to the same request.
 */
public final class Fault {
    private final String description;
    private final Consumer<Reply> change;
    private final int times;

    private Fault(String description, Consumer<Reply> change, int times) {
        this.description = description;
        this.change = change;
        this.times = times;
    }

    private Fault(String description, Consumer<Reply> change) {
        this(description, change, Integer.MAX_VALUE);
    }

    /**
     * The same fault for the first {@code times} requests that it fits; later ones are answered as if it weren't there.
     *
     * @throws IllegalArgumentException if {@code times} is not positive
     */
    public Fault times(int times) {
        Checks.positive(times, "times");
        return new Fault(description, change, times);
    }

    /** An error status, with an error body as Imgur's: JSON for a page, HTML for an image. */
    public static Fault status(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("An error status is 400 to 599, not " + status);
        }
        return new Fault("status " + status, reply -> reply.fail(status));
    }

    /**
     * Status 429 with {@code Retry-After} in seconds. A request for the same path that comes sooner is counted in
     * {@link Gallery.Counts#earlyRetries}.
     */
    public static Fault rateLimit(int retryAfterSeconds) {
        Checks.notNegative(retryAfterSeconds, "retryAfterSeconds");
        return new Fault("429, retry after " + retryAfterSeconds + " s", reply -> {
            reply.fail(429);
            reply.retryAfter(retryAfterSeconds);
        });
    }

    /** Waits that long before the status line, in addition to the gallery's own latency. */
    public static Fault latency(Duration latency) {
        Checks.notNegative(latency);
        return new Fault("latency " + latency, reply -> reply.latency = reply.latency.plus(latency));
    }

    /** The body comes at that many bytes a second. */
    public static Fault bandwidth(long bytesPerSecond) {
        Checks.positive(bytesPerSecond, "bytesPerSecond");
        return new Fault("bandwidth " + bytesPerSecond, reply -> reply.bytesPerSecond = bytesPerSecond);
    }

    /** The body comes byte by byte, with that pause before each: a connection that is alive and of no use. */
    public static Fault trickle(Duration pause) {
        Checks.notNegative(pause);
        return new Fault("a byte every " + pause, reply -> reply.trickle = pause);
    }

    /** The connection is closed after that many bytes of the body (all of it, if it is shorter, less one). */
    public static Fault cut(long afterBytes) {
        Checks.notNegative(afterBytes, "afterBytes");
        return new Fault("cut after " + afterBytes + " bytes", reply -> reply.cutAfter = afterBytes);
    }

    /**
     * After that many bytes of the body nothing more comes until {@link Gallery#unstall}, while the connection stays
     * open. With 0 the status line and headers do come.
     */
    public static Fault stall(long afterBytes) {
        Checks.notNegative(afterBytes, "afterBytes");
        return new Fault("stall after " + afterBytes + " bytes", reply -> reply.stallAfter = afterBytes);
    }

    /** {@code Content-Length} promises that many bytes more than come; then the connection is closed. */
    public static Fault overstatedLength(long extraBytes) {
        Checks.positive(extraBytes, "extraBytes");
        return new Fault("length " + extraBytes + " too long", reply -> reply.extraLength = extraBytes);
    }

    /** A web page with status 200; an image still claims to be one in its {@code Content-Type}. */
    public static Fault html() {
        return new Fault("HTML", Reply::html);
    }

    /** JSON that stops in the middle, with status 200 and a right length. For pages. */
    public static Fault malformedJson() {
        return new Fault("malformed JSON", reply -> reply.body(Reply.firstHalf(reply.body)));
    }

    /** Status 200 and this text as the body, whatever it is, in UTF-8, with that {@code Content-Type}. */
    public static Fault body(String contentType, String text) {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(text, "text");
        return new Fault("body " + contentType, reply -> reply.succeed(contentType, Reply.utf8(text)));
    }

    /** Status 200 and these bytes as the body, with the {@code Content-Type} that the answer has anyway. */
    public static Fault bytes(byte[] bytes) {
        byte[] copy = bytes.clone();
        return new Fault(bytes.length + " other bytes", reply -> reply.body(copy));
    }

    void applyTo(Reply reply) {
        change.accept(reply);
    }

    int times() {
        return times;
    }

    @Override
    public String toString() {
        return times == Integer.MAX_VALUE ? description : description + ", " + times + " times";
    }
}
