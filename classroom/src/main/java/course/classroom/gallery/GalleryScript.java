package course.classroom.gallery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import okhttp3.HttpUrl;

/**
 * What a {@link Gallery} holds, how fast it is and what goes wrong in it.
 *
 * <p>Every method but {@link #start} changes this script and returns it. For one thread; a gallery once started no
 * longer depends on its script, which may start others.
 */
public final class GalleryScript {
    /**
     * Paths and queries from which a careless program makes a file outside its folder, a file that overwrites another,
     * or one that some system refuses.
     */
    public static final List<String> HOSTILE_NAMES = List.of(
            "/..%2f..%2fevil.jpg",
            "/deep/%2e%2e%2f%2e%2e%2fevil.png",
            "/..%5c..%5cevil.jpg",
            "/%2fetc%2fevil.jpg",
            "/C:%5cevil.jpg",
            "/back\\slash.jpg",
            "/nul%00byte.jpg",
            "/new%0aline.jpg",
            "/sp%20ace.png",
            "/CON.jpg",
            "/.hidden.jpg",
            "/-rf.jpg",
            "/one/same.jpg",
            "/two/same.jpg",
            "/two/SAME.jpg",
            "/query.jpg?1",
            "/query.jpg?name=../evil.jpg",
            "/" + "long".repeat(80) + ".jpg",
            "/noextension",
            "/folder.jpg/");

    private static final String ID_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** Which requests a fault is for. */
    record Rule(BiPredicate<Ask, Listing> fits, Fault fault) {}

    /** The part of a script that answering a request needs. Immutable. */
    record Settings(
            Duration latency,
            Duration pageLatency,
            long bytesPerSecond,
            String onlyId,
            Set<String> refusedIds,
            List<Rule> rules) {
        boolean accepts(String id) {
            return !id.isBlank() && (onlyId == null || onlyId.equals(id)) && !refusedIds.contains(id);
        }
    }

    private final int images;
    private final List<Entry> extra = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> refusedIds = new HashSet<>();
    private Duration latency = Duration.ZERO;
    private Duration pageLatency = Duration.ZERO;
    private long bytesPerSecond;
    private int pageSize = 20;
    private boolean imagesOnly;
    private boolean repeats;
    private String onlyId;

    GalleryScript(int images) {
        Checks.notNegative(images, "images");
        this.images = images;
    }

    /** Every answer of the image server waits that long before its status line; zero by default. */
    public GalleryScript latency(Duration latency) {
        Checks.notNegative(latency);
        this.latency = latency;
        return this;
    }

    /** Every answer of the API waits that long before its status line; zero by default. */
    public GalleryScript pageLatency(Duration latency) {
        Checks.notNegative(latency);
        this.pageLatency = latency;
        return this;
    }

    /** Each image comes at that speed, whatever others come at the same time; as fast as it goes by default. */
    public GalleryScript bandwidth(long bytesPerSecond) {
        Checks.positive(bytesPerSecond, "bytesPerSecond");
        this.bytesPerSecond = bytesPerSecond;
        return this;
    }

    /** So many entries a page, whatever they are; 20 by default. */
    public GalleryScript pageSize(int entries) {
        Checks.positive(entries, "entries");
        this.pageSize = entries;
        return this;
    }

    /** No albums, GIFs, films or repeated entries between the images. */
    public GalleryScript imagesOnly() {
        this.imagesOnly = true;
        return this;
    }

    /** After the last page come all the pages again, for ever, instead of empty pages for ever. */
    public GalleryScript repeatForEver() {
        this.repeats = true;
        return this;
    }

    /** Only this client id is accepted; by default any that isn't blank. */
    public GalleryScript onlyClientId(String id) {
        this.onlyId = Objects.requireNonNull(id, "id");
        return this;
    }

    /** This client id is refused with status 403. */
    public GalleryScript refuse(String id) {
        refusedIds.add(Objects.requireNonNull(id, "id"));
        return this;
    }

    /**
     * One more image, after all others, under a path of its own.
     *
     * @param path path and query as they stand in the JSON, beginning with {@code /}, such as {@code /a/b.jpg?1}
     */
    public GalleryScript image(String path) {
        String type = path.contains(".png") ? "image/png" : "image/jpeg";
        List<Photo> fitting =
                Photo.all().stream().filter(photo -> photo.type().equals(type)).toList();
        return image(path, fitting.get(extra.size() % fitting.size()));
    }

    /** One more image, after all others, declared as what it is; the path may tell another story. */
    public GalleryScript image(String path, Photo photo) {
        return image(path, photo, photo.type());
    }

    /**
     * One more image, after all others, declared as of that type in the JSON and by {@code Content-Type}.
     *
     * @param type {@code image/jpeg} or {@code image/png} for an image that is to be in {@link Gallery#links}
     */
    public GalleryScript image(String path, Photo photo, String type) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with /, not as " + path);
        }
        Objects.requireNonNull(photo, "photo");
        Objects.requireNonNull(type, "type");
        extra.add(new Entry("x" + extra.size(), path, type, photo));
        return this;
    }

    /** An image for each of the {@link #HOSTILE_NAMES}, after all others. */
    public GalleryScript hostileNames() {
        HOSTILE_NAMES.forEach(this::image);
        return this;
    }

    /** PNG files whose links end in {@code .jpg}, declared as JPEG, and the other way round, after all others. */
    public GalleryScript wrongExtensions() {
        image("/png-inside.jpg", Photo.named("fig.png"), "image/jpeg");
        return image("/jpeg-inside.png", Photo.named("stream.jpg"), "image/png");
    }

    /** The fault is for the image whose link is {@code links().get(index)}, from 0. */
    public GalleryScript onImage(int index, Fault fault) {
        Checks.notNegative(index, "index");
        return on(
                (ask, listing) -> index < listing.links().size()
                        && ask.target().equals(Listing.target(listing.links().get(index))),
                fault);
    }

    /** The fault is for every request of an image, or of whatever else is not the API's. */
    public GalleryScript onEveryImage(Fault fault) {
        return on((ask, listing) -> !ask.isForApi(), fault);
    }

    /** The fault is for that page, from 1. */
    public GalleryScript onPage(int page, Fault fault) {
        Checks.positive(page, "page");
        return on((ask, listing) -> ask.page() == page, fault);
    }

    /** The fault is for every page. */
    public GalleryScript onEveryPage(Fault fault) {
        return on((ask, listing) -> ask.isForApi(), fault);
    }

    /** The fault is for the n-th request that reaches the gallery, from 1, whatever it asks for. */
    public GalleryScript onRequest(long number, Fault fault) {
        Checks.positive(number, "number");
        return on((ask, listing) -> ask.number() == number, fault);
    }

    /** The fault is for that path and query, as a client sends them. */
    public GalleryScript onPath(String path, Fault fault) {
        Objects.requireNonNull(path, "path");
        return on((ask, listing) -> ask.target().equals(path), fault);
    }

    private GalleryScript on(BiPredicate<Ask, Listing> fits, Fault fault) {
        rules.add(new Rule(fits, Objects.requireNonNull(fault, "fault")));
        return this;
    }

    /** Opens the gallery. The caller closes it. */
    public Gallery start() {
        return new Gallery(this);
    }

    Settings settings() {
        return new Settings(latency, pageLatency, bytesPerSecond, onlyId, Set.copyOf(refusedIds), List.copyOf(rules));
    }

    Listing listing(HttpUrl api) {
        return new Listing(api, entries(), pageSize, repeats);
    }

    private List<Entry> entries() {
        List<Photo> photos = Photo.all();
        List<Entry> entries = new ArrayList<>();
        List<Entry> shown = new ArrayList<>();
        Random random = new Random(5); // the same ids in every gallery, so that a failing run can be repeated
        for (int i = 0; i < images; i++) {
            Photo photo = photos.get(i % photos.size());
            String id = id(random);
            Entry image = new Entry(id, "/" + id + extension(photo), photo.type(), photo);
            entries.add(image);
            shown.add(image);
            if (!imagesOnly) {
                mixIn(entries, shown, photo, id(random));
            }
        }
        entries.addAll(extra);
        return entries;
    }

    /** What Imgur has between the images. */
    private static void mixIn(List<Entry> entries, List<Entry> shown, Photo photo, String id) {
        int count = shown.size();
        if (count % 5 == 2) {
            entries.add(new Entry(id, "/a/" + id, null, photo));
        }
        if (count % 7 == 3) {
            entries.add(new Entry(id, "/" + id + ".gif", "image/gif", photo));
        }
        if (count % 11 == 4) {
            entries.add(new Entry(id, "/" + id + ".mp4", "video/mp4", photo));
        }
        if (count % 9 == 6) {
            entries.add(shown.get(count / 2)); // on one of the pages before, or on this one
        }
    }

    private static String extension(Photo photo) {
        return photo.type().equals("image/png") ? ".png" : ".jpg";
    }

    private static String id(Random random) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        return id.toString();
    }
}
