package course.classroom.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;

/**
 * A small course in a folder with a space in its name: the real launcher, this build of the kit, a lesson with a demo, and for Maven a
 * script that notes its arguments and does what the test says.
 */
final class CourseOnDisk {
    final Path root;
    final Map<String, String> environment = new TreeMap<>(System.getenv());
    private final Path mavenRuns;
    private final Path mavenDoes;

    CourseOnDisk(Path parent) throws IOException {
        root = Files.createDirectories(parent.resolve("my course's folder")).toRealPath();
        mavenRuns = root.resolve("maven-runs");
        mavenDoes = root.resolve("maven-does");
        Files.copy(Path.of("../course"), root.resolve("course"));
        root.resolve("course").toFile().setExecutable(true);
        write("pom.xml", "<artifactId>interleave</artifactId>\n<version>1.2.3</version>");
        write("classroom/pom.xml", "<project/>");
        write("classroom/src/main/java/Kit.java", "class Kit {}");
        write("classroom/target/note", "");
        Path mvn = write("bin/mvn", "#!/bin/sh\necho \"$@\" >>maven-runs\n. ./maven-does\n");
        mvn.toFile().setExecutable(true);
        mavenDoes("exit 0");
        environment.put("PATH", mvn.getParent() + ":" + System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.remove("COURSE_DEBUG");
        environment.remove("NO_COLOR");
    }

    /** Puts the kit's classes where Maven would. */
    void buildKit() throws IOException {
        Path classes = folderOf(Course.class);
        Path own = target("classroom").resolve("classes/course/classroom/cli");
        copy(classes.resolve("course/classroom/cli"), own);
        write(root.relativize(target("classroom")) + "/classpath", System.getProperty("java.class.path"));
    }

    /** Compiles a source of lesson 1 in place of Maven. */
    void compile(String file, String source) throws IOException {
        Path classes = Files.createDirectories(target("lesson01-first").resolve("classes"));
        Path path = write("lesson01-first/src/main/java/course/first/" + file, source);
        int status =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), path.toString());
        if (status != 0) {
            throw new IllegalArgumentException(source);
        }
        write(root.relativize(target("lesson01-first")) + "/classpath", System.getProperty("java.class.path"));
    }

    void manifest(String lesson, String json) throws IOException {
        write(lesson + "/exercises.json", json);
    }

    Path write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** @param script lines of shell, run in the course's folder with Maven's arguments */
    void mavenDoes(String script) throws IOException {
        Files.writeString(mavenDoes, script + "\n");
    }

    /** The arguments of each run of Maven so far. */
    List<String> mavenRuns() throws IOException {
        return Files.exists(mavenRuns) ? Files.readAllLines(mavenRuns) : List.of();
    }

    CourseFolder folder() {
        return new CourseFolder(root);
    }

    Path target(String module) {
        return folder().target(module);
    }

    /** What a run of a program gave. */
    record Outcome(int status, String out, String err) {}

    /** Runs the launcher to its end. */
    Outcome course(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", root.resolve("course").toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    Outcome run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(root, "run", ".out");
        Path err = Files.createTempFile(root, "run", ".err");
        int status = start(command, out, err).waitFor();
        return new Outcome(status, Files.readString(out), Files.readString(err));
    }

    Process start(List<String> command, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.getParent().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Path folderOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
