package course.zoo;

import java.util.Objects;

/** What scenarios check with: it takes no step that other threads could see. */
final class Check {
    private Check() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    static void equal(Object expected, Object actual) {
        that(Objects.equals(expected, actual), "expected " + expected + " but was " + actual);
    }
}
