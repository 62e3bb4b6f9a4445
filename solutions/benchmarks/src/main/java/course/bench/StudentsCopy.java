package course.bench;

import course.classroom.Lesson;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** The course's files without the instructor's half and without what was built. */
final class StudentsCopy {
    private static final Set<String> LEFT_OUT = Set.of(".git", "solutions", "target", ".course", "grades", "downloads");

    private StudentsCopy() {}

    /** The folder that the classes of this program were built in. */
    static Path courseOfThisProgram() throws IOException {
        try {
            Path folder = Path.of(Lesson.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            while (folder != null && !Files.exists(folder.resolve("solutions/pom.xml"))) {
                folder = folder.getParent();
            }
            if (folder == null) {
                throw new IOException("there is no folder solutions around this program");
            }
            return folder;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    static Path make(Path course, Path copy) throws IOException {
        Files.walkFileTree(course, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(copy.resolve(course.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path there = copy.resolve(course.relativize(file));
                Files.copy(file, there);
                there.toFile().setExecutable(Files.isExecutable(file));
                return FileVisitResult.CONTINUE;
            }
        });
        return copy;
    }

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
