package course.imgur;

import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;

/** Given. Imgur refuses more requests for now. What had been found by then is not lost: it is in here. */
public class RateLimitedException extends ImgurException {
    private static final long serialVersionUID = 1L;

    private final transient List<HttpUrl> linksSoFar;
    private final Duration retryAfter;

    /**
     * @param linksSoFar the links found before, in order
     * @param retryAfter how long Imgur asks to wait
     */
    public RateLimitedException(String message, List<HttpUrl> linksSoFar, Duration retryAfter) {
        super(message);
        this.linksSoFar = List.copyOf(linksSoFar);
        this.retryAfter = retryAfter;
    }

    /** The links found before, in order; unmodifiable. */
    public List<HttpUrl> linksSoFar() {
        return linksSoFar;
    }

    /** How long Imgur asked to wait before the next request. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
