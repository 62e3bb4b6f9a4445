package course.grader;

import course.classroom.Lesson;
import course.grader.alike.LookAlikes;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the built course keeps what the grader needs.
 *
 * @param root its folder
 */
public record CourseTree(Path root) {
    /**
     * The course that this program was built in.
     *
     * @throws IOException when there is none around it
     */
    public static CourseTree ofThisProgram() throws IOException {
        try {
            Path classes = Path.of(CourseTree.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path folder = classes; folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder.resolve("solutions")) && Files.isDirectory(folder.resolve("classroom"))) {
                    return new CourseTree(folder);
                }
            }
            throw new IOException("no course above " + classes + ": run the grader from the course's own folder");
        } catch (URISyntaxException e) {
            throw new IOException("cannot tell where the grader was built", e);
        }
    }

    List<Lesson> lessons() throws IOException {
        return Lesson.all(root);
    }

    /** What compares submissions with each other. */
    LookAlikes lookAlikes() throws IOException {
        return new LookAlikes(lessons(), root, new ForkAlone(List.of()));
    }

    /** The instructor's half of a lesson. */
    Path solution(Lesson lesson) {
        return root.resolve("solutions").resolve(lesson.folder());
    }

    /** The source roots of a module, such as a lesson, that this Java compiles; the second one may be missing. */
    static List<Path> sourceRoots(Path module) {
        Path main = module.resolve("src/main");
        return isNewer() ? List.of(main.resolve("java"), main.resolve("java21")) : List.of(main.resolve("java"));
    }

    /** Model answers and given types, compiled. */
    Path modelClasses(Lesson lesson) throws IOException {
        return built(target(solution(lesson)).resolve("classes"));
    }

    /** Visible and hidden tests, compiled. */
    Path testClasses(Lesson lesson) throws IOException {
        return built(target(solution(lesson)).resolve("test-classes"));
    }

    /** The course's own copy of the given types' sources; may be missing where a lesson has none. */
    Path givenSources(Lesson lesson) {
        return target(solution(lesson)).resolve("given");
    }

    /** What an answer is compiled against and runs with: the kit and the libraries; jars first. */
    List<Path> libraries(Lesson lesson) throws IOException {
        String text = Files.readString(built(target(solution(lesson)).resolve("classpath")))
                .strip();
        List<Path> jars = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (String entry : text.split(File.pathSeparator)) {
            (entry.endsWith(".jar") ? jars : folders).add(Path.of(entry));
        }
        jars.addAll(folders);
        return jars;
    }

    /** What demos and cells of a lesson run with: its own classes, stubs among them, the kit and the libraries. */
    List<Path> demoClassPath(Lesson lesson) throws IOException {
        Path target = target(root.resolve(lesson.folder()));
        List<Path> path = new ArrayList<>(List.of(built(target.resolve("classes"))));
        for (String entry :
                Files.readString(built(target.resolve("classpath"))).strip().split(File.pathSeparator)) {
            path.add(Path.of(entry));
        }
        return path;
    }

    /** A folder for the grader's own work; not part of the checkout. */
    Path workFolder() throws IOException {
        return Files.createDirectories(target(root.resolve("solutions/grader")).resolve("work"));
    }

    static Path target(Path module) {
        Path target = module.resolve("target");
        return isNewer() ? target.resolve("java21") : target;
    }

    /** Whether this Java compiles what stands in folders {@code java21} too. */
    static boolean isNewer() {
        return Runtime.version().feature() >= 21;
    }

    private static Path built(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException(path + " is missing: build the course first, with mvn test-compile");
        }
        return path;
    }

    static String classPath(List<Path> entries) {
        return String.join(
                File.pathSeparator, entries.stream().map(Path::toString).toList());
    }

    static String classPath(Path... entries) {
        return classPath(Arrays.asList(entries));
    }
}
