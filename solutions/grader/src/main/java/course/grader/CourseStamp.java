package course.grader;

import course.classroom.Lesson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What results depend on beside the submission: tests, model answers, the kit, the Java that runs them. */
public final class CourseStamp {
    private CourseStamp() {}

    /** Changes whenever a result could. */
    static String of(CourseTree course) throws IOException {
        StringBuilder all =
                new StringBuilder("results 1, Java " + Runtime.version().feature());
        for (Lesson lesson : course.lessons()) {
            for (Path folder : List.of(course.testClasses(lesson), course.modelClasses(lesson))) {
                for (Path file : Folders.files(folder)) {
                    all.append(file).append(sha256(Files.readAllBytes(folder.resolve(file))));
                }
            }
            all.append(lesson)
                    .append(lesson.exercises().stream()
                            .map(each -> each.missing())
                            .toList());
        }
        for (Path library : course.libraries(course.lessons().get(0))) {
            if (Files.isDirectory(library)) {
                for (Path file : Folders.files(library)) {
                    all.append(file).append(sha256(Files.readAllBytes(library.resolve(file))));
                }
            } else {
                all.append(library.getFileName());
            }
        }
        return of(all.toString());
    }

    /** The digest of a text. */
    public static String of(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
