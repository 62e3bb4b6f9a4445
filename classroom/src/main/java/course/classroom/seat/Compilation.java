package course.classroom.seat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What the compiler made of an exercise.
 *
 * @param errors none when the classes are there
 * @param sources the files that were read: the exercise, its test, and whatever those use; absolute
 */
record Compilation(List<CompileError> errors, Set<Path> sources) {
    boolean ok() {
        return errors.isEmpty();
    }
}
