package course.classroom.explore;

import course.classroom.interleave.Exploration;
import course.classroom.interleave.InterleavingError;
import java.util.List;

/**
 * What came of one test's explorations.
 *
 * @param name the test's, which begins with its clause
 * @param explorations each that it made
 * @param error what broke it; null if nothing did
 * @param trouble why it came to no end, such as that the exercise isn't begun; empty if it did
 */
record Explored(String name, List<Exploration> explorations, InterleavingError error, String trouble) {
    Explored {
        explorations = List.copyOf(explorations);
    }

    boolean isSurvived() {
        return error == null && trouble.isEmpty();
    }

    int schedules() {
        return explorations.stream().mapToInt(Exploration::schedules).sum();
    }

    /** Whether those were all the schedules that there are within the bound. */
    boolean isExhaustive() {
        return !explorations.isEmpty() && explorations.stream().allMatch(Exploration::isExhaustive);
    }

    /** Whether some could not be controlled, so that stress took the engine's place. */
    boolean isStressed() {
        return explorations.stream().anyMatch(Exploration::wasAmplified);
    }
}
