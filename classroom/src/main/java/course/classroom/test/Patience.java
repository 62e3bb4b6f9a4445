package course.classroom.test;

import java.time.Duration;

/**
 * How long the kit waits for something that ought to happen, before it calls it a hang. One constant for every test: a
 * limit is there for hangs alone and decides nothing else. A slow machine may stretch it with
 * {@code -Dcourse.patience=3}.
 */
public final class Patience {
    /** Ten seconds, times the system property {@code course.patience} (1 by default). */
    public static final Duration LIMIT = Duration.ofMillis((long) (10_000 * factor()));

    private Patience() {}

    private static double factor() {
        return Double.parseDouble(System.getProperty("course.patience", "1"));
    }
}
