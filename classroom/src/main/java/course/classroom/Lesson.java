package course.classroom;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One lesson: a folder, and the manifest of its exercises, the file {@code exercises.json} in it. Every listing, report and check is
 * made from there.
 *
 * @param number from 1
 * @param title one word or two
 * @param folder the folder's name, such as {@code "lesson01-threads"}; not in the file, which is in the folder
 * @param topic the last part of its package, such as {@code "threads"} for {@code course.threads}
 * @param exercises in the order of the page
 * @param given classes of the lesson that are complete and no exercise of, beside the given types; never null
 */
public record Lesson(
        int number, String title, String folder, String topic, List<Exercise> exercises, List<String> given) {
    private static final String MANIFEST = "exercises.json";

    /**
     * All lessons of a course, in order.
     *
     * @param course the folder with the lessons' folders in it
     * @throws IOException when a manifest can't be read or isn't one; the message names the file
     */
    public static List<Lesson> all(Path course) throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        try (Stream<Path> entries = Files.list(course)) {
            for (Path folder : entries.filter(entry -> Files.exists(entry.resolve(MANIFEST)))
                    .sorted()
                    .toList()) {
                lessons.add(read(folder));
            }
        }
        return List.copyOf(lessons);
    }

    private static Lesson read(Path folder) throws IOException {
        Path file = folder.resolve(MANIFEST);
        try {
            Lesson read = new Gson().fromJson(Files.readString(file), Lesson.class);
            String name = folder.getFileName().toString();
            return new Lesson(
                    read.number(),
                    read.title(),
                    name,
                    name.replaceFirst("^lesson\\d+-", ""),
                    List.copyOf(read.exercises()),
                    read.given() == null ? List.of() : List.copyOf(read.given()));
        } catch (JsonParseException | NullPointerException e) {
            throw new IOException(file + " is not a manifest of exercises: " + e.getMessage(), e);
        }
    }

    /** The exercise of that number ({@code "2.3"}) or class name. */
    public Optional<Exercise> exercise(String numberOrClass) {
        return exercises.stream()
                .filter(each ->
                        each.number().equals(numberOrClass) || each.className().equals(numberOrClass))
                .findFirst();
    }

    /** The package of its classes, such as {@code "course.threads"}. */
    public String packageName() {
        return "course." + topic;
    }

    /** The exercise's stub or answer, from the folder that holds the lessons. */
    public Path source(Path course, Exercise exercise) {
        return course.resolve(folder)
                .resolve("src/main")
                .resolve(exercise.sourceFolder())
                .resolve("course")
                .resolve(topic)
                .resolve(exercise.className() + ".java");
    }
}
