/**
 * The program behind {@code ./course explore}: plays the explorations of an exercise's visible test further than the test does, and shows
 * what comes of them. It runs in a JVM of its own, on the learner's class.
 */
package course.classroom.explore;
