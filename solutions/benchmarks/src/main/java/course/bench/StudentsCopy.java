package course.bench;

import java.io.IOException;
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
}
