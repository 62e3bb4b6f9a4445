package course.imgur.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The folder for everything that a run writes. Of what is there, only subfolders that an earlier run made are ever
 * deleted. For one thread.
 */
final class OutFolder {
    /** Lists the subfolders that this program has made, a line each. */
    private static final String LIST = ".made-by-course-imgur";

    private final Path dir;
    private final Set<String> own = new LinkedHashSet<>();

    /** Makes the folder if it isn't there, and tries whether it can be written to. */
    OutFolder(Path dir) throws IOException {
        this.dir = dir;
        Files.createDirectories(dir);
        if (Files.exists(list())) {
            own.addAll(Files.readAllLines(list()));
        }
        writeList();
    }

    Path path() {
        return dir;
    }

    /** An empty subfolder. Deletes what an earlier run left in it. */
    Path fresh(String name) throws IOException, Problem {
        Path folder = dir.resolve(name);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            if (!own.contains(name)) {
                throw new Problem(
                        Problem.FAILURE,
                        folder + " is already there, and not from this program: name another folder by --out.");
            }
            delete(folder);
        }
        if (own.add(name)) {
            writeList();
        }
        return Files.createDirectory(folder);
    }

    private Path list() {
        return dir.resolve(LIST);
    }

    private void writeList() throws IOException {
        Files.write(list(), own);
    }

    /** Writes a file into the folder, whole or not at all. */
    Path write(String name, WholeFile.Content content) throws IOException {
        return WholeFile.write(dir.resolve(name), content);
    }

    /** Deletes a file, or a folder with all that is in it; follows no links. */
    static void delete(Path doomed) throws IOException {
        Files.walkFileTree(doomed, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
