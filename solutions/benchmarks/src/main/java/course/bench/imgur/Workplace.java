package course.bench.imgur;

import course.classroom.gallery.Gallery;
import course.grader.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** A folder for the benchmark's files, gone when it is closed. */
final class Workplace implements AutoCloseable {
    private static final List<String> SCRIPTS = List.of("pool.py", "shrink.py", "processor.py");

    private final Path folder;

    private Workplace(Path folder) {
        this.folder = folder;
    }

    static Workplace open() throws IOException {
        Workplace place = new Workplace(Files.createTempDirectory("bench-imgur"));
        Runtime.getRuntime().addShutdownHook(new Thread(place::closeQuietly));
        for (String script : SCRIPTS) {
            try (InputStream in = Workplace.class.getResourceAsStream(script)) {
                Files.copy(in, place.file(script));
            }
        }
        return place;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** An empty folder of that name. */
    Path fresh(String name) throws IOException {
        return Folders.fresh(file(name));
    }

    Path links(Gallery gallery) throws IOException {
        return Files.write(
                file("links.txt"),
                gallery.links().stream().map(HttpUrl::toString).toList());
    }

    /**
     * Looks whether the files are those of the gallery, whatever their names.
     *
     * @throws IOException when one is missing, too many or another
     */
    static void check(String who, Gallery gallery, Path dir) throws IOException {
        List<String> wanted = gallery.links().stream()
                .map(link -> hash(gallery.bytesOf(link)))
                .sorted()
                .toList();
        List<String> found;
        try (Stream<Path> files = Files.walk(dir)) {
            found = files.filter(Files::isRegularFile)
                    .map(file -> hash(bytes(file)))
                    .sorted()
                    .toList();
        }
        if (!found.equals(wanted)) {
            throw new IOException("%s fetched %d files, which are not the %d of the gallery"
                    .formatted(who, found.size(), wanted.size()));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            // a program that is still ending wrote a file meanwhile
        }
    }
}
