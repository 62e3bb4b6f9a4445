package course.queues;

/** Given. What is done with an item; unlike {@link java.util.function.Consumer} it may throw checked exceptions. */
@FunctionalInterface
public interface ThrowingConsumer<T> {
    void accept(T item) throws Exception;
}
