package course.grader;

import course.classroom.Lesson;
import course.classroom.verdict.TestProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Class-data sharing for the JVMs that judge: the classes of JUnit, AssertJ and the kit are parsed once a machine and not once a JVM,
 * which halves the start. An archive holds classes of jars alone, so the kit is packed into one; what is judged comes from folders
 * behind it on the class path.
 */
final class ClassSharing {
    private ClassSharing() {}

    /**
     * What a judging JVM is started with.
     *
     * @param archive the file with the parsed classes; empty where none could be made
     */
    record Start(List<Path> libraries, Optional<Path> archive) {
        List<String> options() {
            return archive.isPresent()
                    ? List.of(
                            "-XX:SharedArchiveFile=" + archive.get(), "-Xshare:auto", "-Xlog:disable", "-Xlog:all=off")
                    : List.of();
        }
    }

    /** The lesson's libraries with the kit as a jar, and the options that use their archive; both are made when missing. */
    static synchronized Start of(CourseTree course, Lesson lesson) throws IOException {
        List<Path> libraries = new ArrayList<>();
        StringBuilder stamp = new StringBuilder(Runtime.version().toString());
        for (Path entry : course.libraries(lesson)) {
            libraries.add(Files.isDirectory(entry) ? packed(course, entry) : entry);
            stamp.append(libraries.get(libraries.size() - 1));
        }
        Path archive = course.workFolder()
                .resolve("classes-%08x.jsa".formatted(stamp.toString().hashCode()));
        if (!Files.exists(archive)) {
            train(course, libraries, archive);
        }
        return new Start(libraries, Optional.of(archive).filter(Files::exists));
    }

    /** A jar of the kit and the rehearsal, named for its newest class. */
    private static Path packed(CourseTree course, Path kit) throws IOException {
        long newest = 0;
        List<Path> files = Folders.files(kit);
        for (Path file : files) {
            newest = Math.max(
                    newest, Files.getLastModifiedTime(kit.resolve(file)).toMillis());
        }
        Path jar = course.workFolder().resolve("kit2-%x-%d.jar".formatted(newest, files.size()));
        if (!Files.exists(jar)) {
            Path making = Files.createTempFile(course.workFolder(), "kit", ".jar");
            try (OutputStream out = Files.newOutputStream(making);
                    JarOutputStream packing = new JarOutputStream(out)) {
                for (Path file : files) {
                    packing.putNextEntry(new JarEntry(file.toString().replace('\\', '/')));
                    Files.copy(kit.resolve(file), packing);
                }
                for (Class<?> own : List.of(Rehearsal.class, Canary.class)) {
                    packing.putNextEntry(new JarEntry(own.getName().replace('.', '/') + ".class"));
                    packing.write(own.getResourceAsStream(own.getSimpleName() + ".class")
                            .readAllBytes());
                }
            }
            Files.move(making, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return jar;
    }

    private static void train(CourseTree course, List<Path> libraries, Path archive) throws IOException {
        Path work = Files.createTempDirectory(course.workFolder(), "sharing");
        Path made = work.resolve("made.jsa");
        try {
            Process rehearsal = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:ArchiveClassesAtExit=" + made,
                            "-XX:+UseSerialGC",
                            "-cp",
                            CourseTree.classPath(libraries),
                            TestProgram.class.getName(),
                            work.resolve("verdicts").toString(),
                            "1",
                            Rehearsal.class.getName())
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("log").toFile())
                    .start();
            rehearsal.waitFor();
            if (Files.exists(made)) {
                Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Folders.delete(work);
        }
    }
}
