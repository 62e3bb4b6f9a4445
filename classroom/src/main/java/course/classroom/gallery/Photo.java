package course.classroom.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A photograph of the course: a JPEG or PNG file on the class path. Authors and licences stand in NOTICE.
 *
 * <p>Immutable: the bytes are kept once for the whole JVM and handed out as copies.
 */
public final class Photo {
    private static final String FOLDER = "photos/";

    private final String name;
    private final int width;
    private final int height;
    private final byte[] bytes;

    private Photo(String name, int width, int height) {
        this.name = name;
        this.width = width;
        this.height = height;
        this.bytes = resource(name);
    }

    /** All photographs, JPEG and PNG mixed, always in the same order. Never empty. */
    public static List<Photo> all() {
        return Album.PHOTOS;
    }

    /**
     * The photograph of that file name, such as {@code bridge.jpg}.
     *
     * @throws NoSuchElementException if there is none
     */
    public static Photo named(String name) {
        return all().stream()
                .filter(photo -> photo.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no photograph named " + name));
    }

    /** The file name, with {@code .jpg} or {@code .png}, which tells the true format. */
    public String name() {
        return name;
    }

    /** The media type: {@code image/jpeg} or {@code image/png}. */
    public String type() {
        return name.endsWith(".png") ? "image/png" : "image/jpeg";
    }

    /** In pixels, as stored in the file: an EXIF orientation is not applied. */
    public int width() {
        return width;
    }

    /** In pixels, as stored in the file: an EXIF orientation is not applied. */
    public int height() {
        return height;
    }

    /** In bytes. */
    public int size() {
        return bytes.length;
    }

    /** The whole file, a copy of the caller's own. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The whole file, not to be written to. */
    byte[] sharedBytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return name;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Photo.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The photograph " + name + " is missing from the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads the photographs when first asked for them. */
    private static final class Album {
        static final List<Photo> PHOTOS = new String(resource("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" "))
                .map(part -> new Photo(part[0], Integer.parseInt(part[1]), Integer.parseInt(part[2])))
                .toList();
    }
}
