package course.threads;

import course.classroom.NotStartedException;
import java.util.function.IntPredicate;

/**
 * Exercise 1.7: count numbers with several processors at work.
 *
 * <ul>
 *   <li>C1: the result is how many numbers from {@code from} (inclusive) to {@code to} (exclusive) are prime, or are accepted by the
 *       test, whatever the number of threads, however they take turns, and whoever else counts at the same time. An empty range
 *       ({@code to} ≤ {@code from}): 0.
 *   <li>C2: each number of the range is tested exactly once, and no other number is, also where there are more threads than numbers.
 *   <li>C3: {@code threads} threads test numbers at the same time, of which the caller may be one; never more. Where the range has fewer
 *       than 1,000 numbers a thread, there may be fewer.
 *   <li>C4: a caller that is interrupted, before or while it waits, has its flag set afterwards, and gets the whole count or an unchecked
 *       exception, never the count of a part.
 *   <li>C5: while it waits it burns no processor time. Its threads die, if a moment later.
 *   <li>C6: fewer than one thread: {@link IllegalArgumentException} with the number in its message. A null test:
 *       {@link NullPointerException}.
 * </ul>
 *
 * Not required: that primes are found fast; that the threads have equal shares; what becomes of a test that throws; threads that still
 * work when an interrupted call has thrown; ranges so near to the ends of {@code int} that sums overflow.
 */
public class PrimeCounter {
    private PrimeCounter() {}

    /**
     * Counts primes. Blocks until: every number is tested.
     *
     * @param threads how many threads share the work, at least 1
     */
    public static long count(int from, int to, int threads) {
        throw new NotStartedException("1.7 count: count the primes of the range, with so many threads at work");
    }

    /**
     * Counts what a test accepts. Blocks until: every number is tested.
     *
     * @param threads how many threads share the work, at least 1
     * @param test not null; may be asked by several threads at the same time
     */
    public static long count(int from, int to, int threads, IntPredicate test) {
        throw new NotStartedException("1.7 count: count what the test accepts, with so many threads at work");
    }
}
