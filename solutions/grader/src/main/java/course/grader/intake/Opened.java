package course.grader.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * A submission that has been read.
 *
 * @param folder laid out as the course is; holds plain files alone, sources and what is compared with the course's
 * @param digest of those files, as 64 hexadecimal digits; the same for the same files
 * @param notes sentences on what was left out and why; may quote what the student wrote
 */
public record Opened(Path folder, String digest, List<String> notes) {
    public Opened {
        notes = List.copyOf(notes);
    }
}
