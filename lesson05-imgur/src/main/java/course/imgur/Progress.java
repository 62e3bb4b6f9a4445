package course.imgur;

/** Given. Told of each item as it is done. Safe for use by several threads at once. */
@FunctionalInterface
public interface Progress {
    /** @param what the item, in a word or two for a person */
    void done(String what);
}
