package course.grader.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * What one student handed in, not yet opened.
 *
 * @param id fit for a file's name, different from every other one's in the class, whatever the case of its letters
 * @param name who it is, as the download or the roster calls it; may hold anything
 * @param keys what a roster may call it by, such as a user's number
 * @param parts folders, archives and single files, in the order of their names; at least one
 */
public record Handin(String id, String name, List<String> keys, List<Path> parts) {
    public Handin {
        keys = List.copyOf(keys);
        parts = List.copyOf(parts);
    }
}
