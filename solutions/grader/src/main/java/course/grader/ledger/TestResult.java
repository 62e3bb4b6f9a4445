package course.grader.ledger;

/**
 * What one test said of an exercise.
 *
 * @param clause such as {@code "C2"}; empty where it belongs to none
 * @param test the clause in words, the test's display name
 * @param passed whether it holds
 * @param message what was seen instead; empty if it holds
 * @param picture the schedule that broke it, as SVG; empty if there is none
 */
public record TestResult(String clause, String test, boolean passed, String message, String picture) {}
