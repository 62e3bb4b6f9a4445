package course.locks;

import course.classroom.NotStartedException;
import java.util.function.Function;

/**
 * Exercise 2.4: a cache that computes the value of each key once.
 *
 * <ul>
 *   <li>C1: the value of a key is computed once, however many ask for it at the same time or later, and all get the very object that was
 *       computed. Keys are the same if they are equal.
 *   <li>C2: null is a value like any other: it is computed once, too.
 *   <li>C3: different keys are computed at the same time, however many, and whatever their hash codes.
 *   <li>C4: a failure of {@code compute}, an {@link Error} too, reaches the one who computed and all who waited for it, as the very object
 *       that was thrown and without another computation.
 *   <li>C5: a failure is not cached: to whom it came may ask again at once, and the key is computed anew, once.
 *   <li>C6: one who is interrupted while waiting for another's computation waits on or throws an unchecked exception; either way the
 *       interrupt flag is set afterwards, and nobody else notices.
 *   <li>C7: who waits burns no processor time.
 *   <li>C8: each cache has values of its own.
 *   <li>C9: a null key, or a null {@code compute} for a key that has no value yet: {@link NullPointerException}.
 * </ul>
 *
 * Not required: what becomes of a {@code compute} that itself asks the cache; checked exceptions, which a {@code compute} can't
 * properly throw, and {@link java.util.concurrent.CompletionException}; what a null {@code compute} does while another's is awaited; that
 * anything is ever forgotten.
 */
public class OnceCache<K, V> {
    /**
     * The value of the key, computed if need be. Blocks until: it is there, if another thread is computing it.
     *
     * @param key not null
     * @param compute makes the value of a key, may return null; not called if another's is awaited or the value is there
     * @return the value, may be null
     */
    public V get(K key, Function<? super K, ? extends V> compute) {
        throw new NotStartedException("2.4 get: compute the value of each key once, whoever asks, and whenever");
    }
}
