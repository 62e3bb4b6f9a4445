package course.grader.intake;

import java.util.List;

/**
 * Whose a folder or a file is, by its name.
 *
 * @param key the same for everything of one student; the start of an id
 * @param name to be read by people
 * @param keys what a roster may call the student
 */
record Whose(String key, String name, List<String> keys) {
    static Whose of(String name) {
        return new Whose(name, name, List.of(name));
    }
}
