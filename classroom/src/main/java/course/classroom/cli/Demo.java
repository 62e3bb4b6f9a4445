package course.classroom.cli;

import course.classroom.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program of a lesson that shows one thing.
 *
 * @param lesson the lesson it belongs to
 * @param order its number in the lesson, from 1
 * @param className its main class, fully named
 * @param title what it shows
 * @param since the oldest Java version that can run it
 */
record Demo(Lesson lesson, int order, String className, String title, int since) {
    private static final Pattern FILE = Pattern.compile("(Demo(\\d+)_(\\w+))\\.java");
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    /** Such as {@code "2.1"}: lesson 2, {@code Demo01_…}. */
    String number() {
        return lesson.number() + "." + order;
    }

    boolean isAvailable() {
        return Runtime.version().feature() >= since;
    }

    /** The lesson's demos, in order. */
    static List<Demo> of(CourseFolder course, Lesson lesson) throws IOException {
        List<Demo> demos = new ArrayList<>();
        addFrom(course, lesson, "src/main/java", 17, demos);
        addFrom(course, lesson, "src/main/java21", 21, demos);
        demos.sort(Comparator.comparingInt(Demo::order));
        return demos;
    }

    private static void addFrom(CourseFolder course, Lesson lesson, String sources, int since, List<Demo> demos)
            throws IOException {
        Path folder = course.root()
                .resolve(lesson.folder())
                .resolve(sources)
                .resolve("course")
                .resolve(lesson.topic())
                .resolve("demo");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    String className = lesson.packageName() + ".demo." + name.group(1);
                    String title = title(Files.readString(file), name.group(3));
                    demos.add(new Demo(lesson, Integer.parseInt(name.group(2)), className, title, since));
                }
            }
        }
    }

    /** The first sentence of the source's first javadoc, as plain text; without one, the name. */
    static String title(String source, String name) {
        Matcher javadoc = JAVADOC.matcher(source);
        if (!javadoc.find()) {
            return name;
        }
        String text = javadoc.group(1)
                .replaceAll("(?m)^\\s*\\*[ \\t]?", "")
                .replaceAll("\\{@\\w+\\s+([^}]*)}", "$1")
                .replaceAll("<[^>]*>", "")
                .strip()
                .split("\n\\s*\n", 2)[0]
                .replaceAll("\\s+", " ");
        return text.isEmpty()
                ? name
                : text.split("(?<=[.!?])\\s", 2)[0].replaceFirst("^Claim: ", "").replaceAll("\\.$", "");
    }
}
