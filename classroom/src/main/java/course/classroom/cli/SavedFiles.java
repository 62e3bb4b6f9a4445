package course.classroom.cli;

import course.classroom.Lesson;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lessons' sources, looked at again and again. Looking serves on every system and file system alike; being told comes seconds late on
 * a Mac, and never from a network's or a container's folder.
 */
final class SavedFiles {
    private final List<Path> folders;
    private Map<Path, String> before;

    /** @param course the folder that holds the lessons */
    SavedFiles(Path course, List<Lesson> lessons) throws IOException {
        folders = lessons.stream()
                .map(lesson -> course.resolve(lesson.folder()).resolve("src"))
                .toList();
        before = look();
    }

    /** Java sources that are new, changed or gone since the last call; one that is empty is still being written. */
    Set<Path> changed() throws IOException {
        Map<Path, String> now = look();
        Set<Path> changed = new HashSet<>();
        now.forEach((file, state) -> {
            if (!state.equals(before.get(file))) {
                changed.add(file);
            }
        });
        before.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
        before = now;
        return changed;
    }

    private Map<Path, String> look() throws IOException {
        Map<Path, String> states = new HashMap<>();
        for (Path folder : folders) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".java")) {
                        states.put(file, stateOf(file, attributes));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) { // an editor's passing file
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        }
        return states;
    }

    private String stateOf(Path file, BasicFileAttributes attributes) {
        String last = before == null ? null : before.get(file);
        return attributes.size() == 0 && last != null
                ? last
                : attributes.size() + " " + attributes.lastModifiedTime().toMillis();
    }
}
