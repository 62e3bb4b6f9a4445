package course.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one run of this program, deleted at its end, however that comes; what a killed one left behind goes with the next. */
final class WorkFolder implements AutoCloseable {
    private static final String PREFIX = "class-";
    private static final int MOST_ATTEMPTS = 100;

    private final Path path;
    private final Thread hook = new Thread(this::deleteQuietly);

    private WorkFolder(Path path) {
        this.path = path;
    }

    static WorkFolder open(CourseTree course) throws IOException {
        Path home = course.workFolder();
        for (Path left : leftBehind(home)) {
            Folders.delete(left);
        }
        WorkFolder folder = new WorkFolder(
                Folders.fresh(home.resolve(PREFIX + ProcessHandle.current().pid())));
        Runtime.getRuntime().addShutdownHook(folder.hook);
        return folder;
    }

    private static List<Path> leftBehind(Path home) throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            return entries.filter(entry -> entry.getFileName().toString().matches(PREFIX + "\\d+"))
                    .filter(entry -> ProcessHandle.of(Long.parseLong(
                                    entry.getFileName().toString().substring(PREFIX.length())))
                            .filter(ProcessHandle::isAlive)
                            .isEmpty())
                    .toList();
        }
    }

    Path path() {
        return path;
    }

    /** What is still at work may add a file the moment before; what is left in the end the next run finds. */
    private void deleteQuietly() {
        for (int attempt = 0; attempt < MOST_ATTEMPTS && Files.exists(path); attempt++) {
            try {
                Folders.delete(path);
            } catch (IOException | RuntimeException stillInUse) {
                Thread.yield();
            }
        }
    }

    @Override
    public void close() {
        deleteQuietly();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // it runs already
        }
    }
}
