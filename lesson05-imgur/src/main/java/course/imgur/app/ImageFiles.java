package course.imgur.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tells images and thumbnails in a folder apart, by name alone. */
final class ImageFiles {
    private ImageFiles() {}

    /** The files that are no thumbnails, by name. */
    static List<Path> images(Path dir) throws IOException {
        return files(dir).stream().filter(file -> !isThumbnail(file)).toList();
    }

    /** The thumbnails, by name. */
    static List<Path> thumbnails(Path dir) throws IOException {
        return files(dir).stream().filter(ImageFiles::isThumbnail).toList();
    }

    private static List<Path> files(Path dir) throws IOException {
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static boolean isThumbnail(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).endsWith("_thumbnail");
    }
}
