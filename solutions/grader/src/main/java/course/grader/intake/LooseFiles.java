package course.grader.intake;

import course.classroom.Exercise;
import course.classroom.Lesson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java files that were handed in without the course's folders: each goes where its package and its public type say. */
final class LooseFiles {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+course\\.(\\w+)\\s*;");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^\\s*public\\s+(?:(?:final|abstract|sealed|non-sealed|strictfp)\\s+)*(?:class|interface|enum|record|@interface)\\s+(\\w+)");

    private final List<Lesson> lessons;

    LooseFiles(List<Lesson> lessons) {
        this.lessons = lessons;
    }

    /** @param files relative to the folder {@code from}; of two for one place the last counts */
    void layOut(Path from, List<Path> files, Path to) throws IOException {
        for (Path file : files) {
            if (file.toString().endsWith(".java")) {
                String text = Files.readString(from.resolve(file), StandardCharsets.ISO_8859_1);
                Optional<Path> place = place(file, text);
                if (place.isPresent()) {
                    Path target = to.resolve(place.get());
                    Files.createDirectories(target.getParent());
                    Files.copy(from.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private Optional<Path> place(Path file, String text) {
        Matcher named = PACKAGE.matcher(text);
        if (!named.find()) {
            return Optional.empty();
        }
        Matcher type = TYPE.matcher(text);
        String fileName = file.getFileName().toString();
        String className = type.find() ? type.group(1) : fileName.substring(0, fileName.length() - ".java".length());
        return lessons.stream()
                .filter(lesson -> lesson.topic().equals(named.group(1)))
                .findFirst()
                .map(lesson -> Path.of(
                        lesson.folder(),
                        "src/main",
                        lesson.exercise(className).map(Exercise::sourceFolder).orElse("java"),
                        "course",
                        lesson.topic(),
                        className + ".java"));
    }
}
