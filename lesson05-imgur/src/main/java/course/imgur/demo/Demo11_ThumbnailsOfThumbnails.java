package course.imgur.demo;

import course.classroom.gallery.Photo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Claim: a program that shrinks every image in a folder, and writes into the same folder, fills it more with each run: the second run makes
 * thumbnails of thumbnails. Leave them out by their name.
 *
 * <p>Run: {@code ./course demo 5.11}. Seen:
 *
 * <pre>
 * broken: after run 1 the folder holds 4 files
 * broken: after run 2 the folder holds 6 files
 * broken: after run 3 the folder holds 8 files
 *         rocket.jpg
 *         rocket_thumbnail.jpg
 *         rocket_thumbnail_thumbnail.jpg
 *         rocket_thumbnail_thumbnail_thumbnail.jpg
 *         wine.jpg
 *         wine_thumbnail.jpg
 *         wine_thumbnail_thumbnail.jpg
 *         wine_thumbnail_thumbnail_thumbnail.jpg
 * fixed:  after run 1 the folder holds 4 files
 * fixed:  after run 2 the folder holds 4 files
 * fixed:  after run 3 the folder holds 4 files
 *         rocket.jpg
 *         rocket_thumbnail.jpg
 *         wine.jpg
 *         wine_thumbnail.jpg
 * </pre>
 */
public class Demo11_ThumbnailsOfThumbnails {
    public static void main(String[] args) throws IOException {
        runThreeTimes("broken", name -> true);
        runThreeTimes("fixed", name -> !name.endsWith("_thumbnail.jpg"));
    }

    private static void runThreeTimes(String how, Predicate<String> isImage) throws IOException {
        Path dir = Files.createTempDirectory("demo-");
        for (String name : List.of("rocket.jpg", "wine.jpg")) {
            Files.write(dir.resolve(name), Photo.named(name).bytes());
        }
        for (int run = 1; run <= 3; run++) {
            for (Path image : files(dir)) {
                String name = image.getFileName().toString();
                if (isImage.test(name)) {
                    Path thumbnail = dir.resolve(name.replace(".jpg", "_thumbnail.jpg"));
                    Thumbnails.of(image.toFile())
                            .size(128, 128)
                            .outputFormat("jpg")
                            .toFile(thumbnail.toFile());
                }
            }
            System.out.printf(
                    "%-7s after run %d the folder holds %d files%n",
                    how + ":", run, files(dir).size());
        }
        files(dir).stream().map(file -> "        " + file.getFileName()).forEach(System.out::println);
        for (Path file : files(dir)) {
            Files.delete(file);
        }
        Files.delete(dir);
    }

    private static List<Path> files(Path dir) throws IOException {
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.sorted().toList();
        }
    }
}
