package course.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The links of a page to files beside it. */
final class PageLinks {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)[^)]*\\)");

    private PageLinks() {}

    /** As they are written, without what follows a {@code #}. */
    static List<String> of(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    static boolean isAlive(Path page, String link) {
        return Files.exists(page.resolveSibling(link).normalize());
    }
}
