package course.classroom.gallery;

import java.time.Duration;

/** What the script's methods demand of their arguments. */
final class Checks {
    private Checks() {}

    static void positive(long value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
    }

    static void notNegative(long value, String name) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative, as is " + value);
        }
    }

    static void notNegative(Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("A duration must not be negative, as is " + value);
        }
    }
}
