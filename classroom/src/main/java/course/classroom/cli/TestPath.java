package course.classroom.cli;

import course.classroom.Lesson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the tests of lessons need besides the lessons' own classes: the kit, libraries, resources. Maven knows; it is asked when the
 * answer that it gave before is missing or out of date, and compiles nothing then.
 */
final class TestPath {
    private final CourseFolder course;
    private final Terminal terminal;

    TestPath(CourseFolder course, Terminal terminal) {
        this.course = course;
        this.terminal = terminal;
    }

    /** Blocks until: Maven has told what is not known yet. */
    List<Path> of(List<Lesson> lessons) throws IOException, InterruptedException {
        List<String> unknown = new ArrayList<>();
        for (Lesson lesson : lessons) {
            if (!isKnown(lesson.folder())) {
                unknown.add(lesson.folder());
            }
        }
        if (!unknown.isEmpty()) {
            ask(unknown);
        }
        Set<Path> path = new LinkedHashSet<>();
        for (Lesson lesson : lessons) {
            path.addAll(libraries(lesson.folder()));
            path.add(course.root().resolve(lesson.folder()).resolve("src/main/resources"));
        }
        return path.stream().filter(Files::exists).toList();
    }

    private boolean isKnown(String module) throws IOException {
        Path told = course.libraries(module);
        if (!Files.exists(told)) {
            return false;
        }
        for (String pom : List.of("pom.xml", "classroom/pom.xml", module + "/pom.xml")) {
            Path file = course.root().resolve(pom);
            if (Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(told)) > 0) {
                return false;
            }
        }
        List<Path> libraries = libraries(module);
        // Not this kit's classes: the course's folder has been moved or copied.
        return libraries.stream().allMatch(Files::exists) && libraries.contains(course.classes(CourseFolder.KIT));
    }

    private List<Path> libraries(String module) throws IOException {
        String entries = Files.readString(course.libraries(module)).strip();
        return List.of(entries.split(File.pathSeparator)).stream().map(Path::of).toList();
    }

    private void ask(List<String> modules) throws IOException, InterruptedException {
        terminal.notice("Asking Maven for the libraries of " + String.join(", ", modules) + " ...");
        Path log = Files.createDirectories(course.target(CourseFolder.KIT)).resolve("libraries.log");
        Maven.Result result;
        try {
            result = new Maven(course).run(modules, Builder.COMPILE, log, List.of("-Dmaven.main.skip=true"));
        } finally {
            terminal.clear();
        }
        if (result.isUnresolved()) {
            throw new CourseException(
                    69,
                    "libraries are missing and cannot be downloaded: connect to the network and try again (Maven's words: "
                            + log + ").");
        }
        for (String module : modules) {
            if (!result.ok() || !Files.exists(course.libraries(module))) {
                throw new CourseException(
                        1,
                        "Maven cannot tell what " + module + " needs; './course doctor' may know why (its words: " + log
                                + ").");
            }
        }
    }
}
