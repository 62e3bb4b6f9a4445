package course.classroom.gallery;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/** The pages of a gallery and what is behind their links. Immutable. */
final class Listing {
    private static final byte[] PIXEL_GIF =
            HexFormat.of().parseHex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b");

    /** A file behind a link. */
    record File(String type, byte[] bytes) {}

    private final List<List<HttpUrl>> linksOfPages = new ArrayList<>();
    private final List<byte[]> pages = new ArrayList<>();
    private final Map<String, File> files = new HashMap<>();
    private final List<HttpUrl> links;
    private final byte[] emptyPage = page("", List.of(), 0);
    private final boolean repeats;

    Listing(HttpUrl api, List<Entry> entries, int pageSize, boolean repeats) {
        String url = api.toString();
        String root = url.substring(0, url.length() - 1);
        this.repeats = repeats;
        for (int from = 0; from < entries.size(); from += pageSize) {
            List<Entry> some = entries.subList(from, Math.min(from + pageSize, entries.size()));
            pages.add(page(root, some, from));
            linksOfPages.add(some.stream()
                    .filter(Entry::isWanted)
                    .map(entry -> HttpUrl.get(root + entry.path()))
                    .toList());
        }
        for (Entry entry : entries) {
            files.put(target(HttpUrl.get(root + entry.path())), file(entry));
        }
        links = linksThrough(pages.size());
    }

    List<HttpUrl> links() {
        return links;
    }

    int pages() {
        return pages.size();
    }

    /** The wanted links of the pages from 1 to {@code page}, each once, in order. */
    List<HttpUrl> linksThrough(int page) {
        LinkedHashSet<HttpUrl> distinct = new LinkedHashSet<>();
        linksOfPages.subList(0, Math.min(page, pages.size())).forEach(distinct::addAll);
        return List.copyOf(distinct);
    }

    /** The JSON of that page, from 1. */
    byte[] page(int page) {
        if (page <= pages.size()) {
            return pages.get(page - 1);
        }
        return repeats && !pages.isEmpty() ? pages.get((page - 1) % pages.size()) : emptyPage;
    }

    /** The file behind that path and query; null if there is none. */
    File file(String target) {
        return files.get(target);
    }

    /** Path and query, as a client sends them. */
    static String target(HttpUrl link) {
        return link.encodedPath() + (link.encodedQuery() == null ? "" : "?" + link.encodedQuery());
    }

    private static File file(Entry entry) {
        if (entry.isAlbum()) {
            return new File("text/html; charset=utf-8", Reply.utf8("<!doctype html>\n<title>Album</title>\n"));
        }
        if (entry.isAnimated()) {
            return new File(entry.type(), PIXEL_GIF);
        }
        return new File(entry.type(), entry.photo().sharedBytes());
    }

    private static byte[] page(String root, List<Entry> entries, int position) {
        JsonArray data = new JsonArray();
        for (Entry entry : entries) {
            data.add(entry.json(root, position + data.size()));
        }
        JsonObject whole = new JsonObject();
        whole.add("data", data);
        whole.addProperty("success", true);
        whole.addProperty("status", 200);
        return Reply.utf8(whole.toString());
    }
}
