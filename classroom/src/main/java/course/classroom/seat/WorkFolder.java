package course.classroom.seat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * Where one running program keeps classes and verdicts; it is called as that program's process is numbered, so that two don't meet.
 * What programs that were killed left behind is removed by the next.
 */
final class WorkFolder implements AutoCloseable {
    private final Path folder;

    /** @param parent made when missing */
    WorkFolder(Path parent) throws IOException {
        Files.createDirectories(parent);
        removeOrphans(parent);
        folder = Files.createDirectories(
                parent.resolve(String.valueOf(ProcessHandle.current().pid())));
        empty();
    }

    private static void removeOrphans(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, "[0-9]*")) {
            for (Path each : folders) {
                long pid = Long.parseLong(each.getFileName().toString());
                if (ProcessHandle.of(pid).isEmpty()) {
                    delete(each);
                }
            }
        }
    }

    Path folder() {
        return folder;
    }

    Path classes() {
        return folder.resolve("classes");
    }

    Path testClasses() {
        return folder.resolve("test-classes");
    }

    /** Leaves both folders of classes empty, and there: a JVM looks once whether an entry of its class path is a folder. */
    void empty() throws IOException {
        for (Path each : Set.of(classes(), testClasses())) {
            Files.createDirectories(each);
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(each)) {
                for (Path entry : inside) {
                    delete(entry);
                }
            }
        }
    }

    /** @param names binary names of classes that were compiled among the others */
    void moveTests(Set<String> names) throws IOException {
        for (String name : names) {
            String file = name.replace('.', '/') + ".class";
            Path there = testClasses().resolve(file);
            Files.createDirectories(there.getParent());
            Files.move(classes().resolve(file), there);
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
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
