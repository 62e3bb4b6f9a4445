package course.queues;

/**
 * Given. Something to do, and how urgent it is.
 *
 * @param priority the lowest number comes first
 * @param label what it is called
 */
public record Job(int priority, String label) {}
