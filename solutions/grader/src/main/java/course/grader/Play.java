package course.grader;

import course.classroom.Exercise;
import java.nio.file.Path;
import java.util.List;

/**
 * The tests of one exercise, to be run once on an answer.
 *
 * @param tests fully named; at least one
 * @param path where the tests and what they test are
 */
record Play(Exercise exercise, List<String> tests, List<Path> path) {
    Play {
        tests = List.copyOf(tests);
        path = List.copyOf(path);
    }
}
