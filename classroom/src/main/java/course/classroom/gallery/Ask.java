package course.classroom.gallery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request asks for.
 *
 * @param number the how manieth request it is, from 1
 * @param target the path and query as sent
 */
record Ask(long number, String method, String target) {
    private static final String API = "/3/";
    private static final Pattern PAGE = Pattern.compile("/3/gallery/random/random/(\\d{1,9})(\\?.*)?");

    boolean isForApi() {
        return target.startsWith(API);
    }

    /** The page of the gallery, or -1 if it asks for something else. */
    int page() {
        Matcher matcher = PAGE.matcher(target);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }
}
