package course.imgur;

import course.classroom.NotStartedException;
import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * Exercise 5.1: ask Imgur for the links of images.
 *
 * <p>Imgur lists its gallery in pages of JSON; the lesson's page shows one. All requests go through the {@link OkHttpClient} given.
 *
 * <ul>
 *   <li>C1: asks for {@code 3/gallery/random/random/1} below {@code api}, then {@code …/2} and so on, through the client given, each
 *       request with the header {@code Authorization: Client-ID …}, where the dots are the id.
 *   <li>C2: returns the links whose declared {@code type} is {@code image/jpeg} or {@code image/png}, whatever the link itself ends
 *       in. Albums ({@code "is_album": true}) are left out.
 *   <li>C3: each link once, on whichever pages it stands, in the order in which they were found.
 *   <li>C4: stops when it has at least {@code atLeast} links and asks for no page beyond; it may return what else was on the last page.
 *   <li>C5: a page that adds no link is the last one, for whatever reason: what has been found by then is returned.
 *   <li>C6: after status 429 it waits as many seconds as the header {@code Retry-After} says, then asks for the same page again. A
 *       page is asked for three times at most; if the third answer is 429 too, a {@link RateLimitedException} has the links
 *       found before, and what {@code Retry-After} said last.
 *   <li>C7: interrupted while it waits so, it throws an {@link IOException} at once, and the interrupt flag is set again.
 *   <li>C8: another status than 200 and 429, or 200 with anything but the JSON object of a gallery ({@code data} is missing or no
 *       array, {@code "success": false}, HTML, an empty body): an {@link ImgurException} whose message has the page's number
 *       and the status.
 *   <li>C9: every response is closed when it returns or throws, so that its connection can be used again.
 *   <li>C10: a null argument: {@link NullPointerException}, from the constructor too. {@code atLeast} is negative: {@link
 *       IllegalArgumentException} with the value in its message. 0 is allowed.
 * </ul>
 *
 * Not required: a {@code Retry-After} that is missing or isn't a number of seconds; entries of other shapes than Imgur's; that
 * what one call learnt serves the next.
 */
public class ImgurClient {
    /**
     * @param api where Imgur's API begins; ends in a slash
     * @param clientId who asks
     * @param http what all requests go through
     */
    public ImgurClient(HttpUrl api, String clientId, OkHttpClient http) {}

    /**
     * Blocks until: enough links are found, or there are no more.
     *
     * @param atLeast how many links are wanted, 0 or more
     * @return the links, in order; fewer than wanted when the gallery has no more
     */
    public List<HttpUrl> links(int atLeast) throws IOException {
        throw new NotStartedException("5.1 links: page through the gallery until there are enough links");
    }
}
