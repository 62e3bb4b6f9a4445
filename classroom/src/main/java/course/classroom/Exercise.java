package course.classroom;

/**
 * One exercise, as its lesson's {@code exercises.json} lists it.
 *
 * @param number lesson and exercise, such as {@code "2.3"}
 * @param title a few words
 * @param className the simple name of its class, and of its files: stub, tests, answer
 * @param points what a right answer earns, at least 1
 * @param since the oldest Java version that can run it
 */
public record Exercise(String number, String title, String className, int points, int since) {
    /** The folder below {@code src/main} and {@code src/test} that its files are in: what needs a newer Java has one of its own. */
    public String sourceFolder() {
        return since >= 21 ? "java21" : "java";
    }

    /** Whether this JVM is new enough for it. */
    public boolean isAvailable() {
        return Runtime.version().feature() >= since;
    }
}
