package course.classroom;

import course.classroom.redis.RedisServer;
import java.util.List;

/**
 * One exercise, as its lesson's {@code exercises.json} lists it.
 *
 * @param number lesson and exercise, such as {@code "2.3"}
 * @param title a few words
 * @param className the simple name of its class, and of its files: stub, tests, answer
 * @param points what a right answer earns, at least 1
 * @param since the oldest Java version that can run it
 * @param needs a program that has to be installed, such as {@code "redis-server"}; null if none
 * @param parts classes that belong to it beside {@code className}; never null
 */
public record Exercise(
        String number, String title, String className, int points, int since, String needs, List<String> parts) {
    public Exercise {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** The folder below {@code src/main} and {@code src/test} that its files are in: what needs a newer Java has one of its own. */
    public String sourceFolder() {
        return since >= 21 ? "java21" : "java";
    }

    /** Whether this JVM is new enough for it, and what it needs is installed. */
    public boolean isAvailable() {
        return missing().isEmpty();
    }

    /** What it lacks here, such as {@code "Java 21"} or {@code "redis-server"}; empty if nothing. */
    public String missing() {
        if (Runtime.version().feature() < since) {
            return "Java " + since;
        }
        return needs == null || RedisServer.isOnPath(needs) ? "" : needs;
    }
}
