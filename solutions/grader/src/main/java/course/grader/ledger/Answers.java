package course.grader.ledger;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a student wrote, kept so that submissions can be compared with each other when their folders are no longer open, other
 * machines' too.
 *
 * @param id the submission's
 * @param files texts of the answers that differ from their stubs, by their path in the course; may hold anything
 */
public record Answers(String id, SortedMap<String, String> files) {
    public Answers {
        files = new TreeMap<>(files);
    }
}
