package course.classroom.cli;

import course.classroom.Lesson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The course on disk. A module is named by its folder, such as {@code "lesson02-locks"} or {@code "solutions/grader"}.
 *
 * @param root the folder with the lessons' folders in it, absolute
 */
record CourseFolder(Path root) {
    static final String KIT = "classroom";
    static final String SOLUTIONS = "solutions";

    List<Lesson> lessons() {
        try {
            return Lesson.all(root);
        } catch (IOException e) {
            throw new CourseException(1, e.getMessage());
        }
    }

    /** The lesson of that number ({@code "3"}, {@code "03"}), topic ({@code "queues"}) or folder. */
    Lesson lesson(String wanted) {
        return lessons().stream()
                .filter(each -> wanted.equals(each.topic())
                        || wanted.equals(each.folder())
                        || wanted.matches("0?" + each.number()))
                .findFirst()
                .orElseThrow(
                        () -> new CourseException(2, "there is no lesson " + wanted + "; './course list' shows them."));
    }

    boolean hasSolutions() {
        return Files.exists(root.resolve(SOLUTIONS).resolve("pom.xml"));
    }

    /** @throws CourseException in a student's copy */
    void requireSolutions(String command) {
        if (!hasSolutions()) {
            throw new CourseException(
                    2, command + " is for instructors: it needs the folder solutions, and there is none here.");
        }
    }

    /** Where Maven builds a module on this Java: what was built on 21 or newer doesn't run on 17. */
    Path target(String module) {
        Path target = root.resolve(module).resolve("target");
        return Runtime.version().feature() >= 21 ? target.resolve("java21") : target;
    }

    Path classes(String module) {
        return target(module).resolve("classes");
    }

    /** The file that every module's build leaves: the class path of what the module needs. */
    Path libraries(String module) {
        return target(module).resolve("classpath");
    }

    /** Where each test class's last verdicts are kept, on this Java. */
    Path verdicts(Lesson lesson) {
        return target(lesson.folder()).resolve("verdicts");
    }

    /** What runs a built module's programs: its classes and what it needs. */
    String classPath(String module) {
        try {
            return classes(module)
                    + File.pathSeparator
                    + Files.readString(libraries(module)).strip();
        } catch (IOException e) {
            throw new CourseException(1, module + " is not built: " + libraries(module) + " cannot be read.");
        }
    }
}
