package course.queues;

/**
 * Given. An item that failed.
 *
 * @param item the item
 * @param cause what was thrown while it was worked on: the very exception
 */
public record Failure<T>(T item, Exception cause) {}
