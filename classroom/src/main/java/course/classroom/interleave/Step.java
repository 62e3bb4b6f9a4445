package course.classroom.interleave;

/**
 * One step of a schedule, for the report.
 *
 * @param thread the number of the thread that took it, from 0 (the scenario's own)
 * @param name that thread's name
 * @param place where in the source, as {@code SharedTotal.java:12}; empty if nowhere in the learner's code
 * @param text what it did, with the value read or written, as {@code reads total = 3}
 * @param object a number for the object it was done to, the same for the same object; -1 if there is none
 */
public record Step(int thread, String name, String place, String text, int object) {}
