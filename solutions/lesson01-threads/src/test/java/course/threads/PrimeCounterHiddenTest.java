package course.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Occupancy;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("1.7 PrimeCounter, hidden")
class PrimeCounterHiddenTest {
    private static final int ENOUGH = 1_000; // numbers a thread, by C3

    private final Gate gate = new Gate();

    @ParameterizedTest(name = "C1: from {0} to before {1} there are {2} primes", quoteTextArguments = false)
    @DisplayName("C1: primes are counted right with any number of threads")
    @CsvSource({
        "0, 2, 0",
        "2, 3, 1",
        "-20, 20, 8",
        "24, 29, 0",
        "24, 30, 1",
        "97, 98, 1",
        "100, 121, 5",
        "0, 10000, 1229"
    })
    void primes(int from, int to, long expected) {
        for (int threads : new int[] {1, 2, 3, 7, 16}) {
            long count = Actor.call("caller of count", () -> PrimeCounter.count(from, to, threads))
                    .result();

            assertThat(count)
                    .as(
                            "C1: primes from %d (inclusive) to %d (exclusive) with %d threads; the least prime is 2",
                            from, to, threads)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "C1: from {0} to before {1} there is nothing", quoteTextArguments = false)
    @DisplayName("C1: an empty range has count 0, and nothing is tested")
    @CsvSource({"5, 5", "10, 3", "0, -100"})
    void emptyRange(int from, int to) {
        for (int threads : new int[] {1, 4}) {
            AtomicInteger tested = new AtomicInteger();
            Actor<Long> caller = count(from, to, threads, number -> tested.incrementAndGet() > 0);

            Throwable thrown = caller.failure(() -> "C1: an empty range, and count does not return");
            assertThat(thrown)
                    .as(
                            "C1: what is thrown for the range from %d to before %d, which is empty: that is no error",
                            from, to)
                    .isNull();
            assertThat(caller.result())
                    .as("C1: the count of the range from %d to before %d, which is empty", from, to)
                    .isZero();
            assertThat(tested).as("C1: tests in an empty range").hasValue(0);
        }
    }

    @Test
    @DisplayName("C1: the count is right however the threads take turns")
    void anyTurns() {
        Interleavings.defaults()
                .schedules(60)
                .run(() -> {
                    long count = PrimeCounter.count(0, 6, 2, number -> number != 4);

                    assertThat(count)
                            .as("how many of 0 … 5 are not 4, counted by two threads")
                            .isEqualTo(5);
                })
                .assertHolds(
                        "C1: the count can be wrong. Either threads add to one variable (count++ is three steps, and"
                                + " another thread comes between them): let each count for itself. Or a count is read"
                                + " before its thread is joined.");
    }

    @Test
    @DisplayName("C1: so it is where threads have thousands of numbers each")
    void anyTurnsWithMany() {
        Interleavings.defaults()
                .schedules(6)
                .run(() -> {
                    long count = PrimeCounter.count(0, 3 * ENOUGH, 2, number -> number % 2 == 0);

                    assertThat(count)
                            .as("even numbers below %d, counted by two threads", 3 * ENOUGH)
                            .isEqualTo(3 * ENOUGH / 2);
                })
                .assertHolds(
                        "C1: the count can be wrong when threads take a block of numbers each. Either threads add to"
                                + " one variable: let each count for itself. Or a count is read before its thread is"
                                + " joined.");
    }

    @Test
    @DisplayName("C1: two counts at the same time don't mix, nor does one with the next")
    void twoCallers() {
        Gate begun = new Gate();
        Actor<Long> one = count(0, 100, 2, number -> {
            begun.open();
            gate.passUnlessInterrupted();
            return true;
        });
        begun.await(() -> "C1: no number is ever tested");
        Actor<Long> other = count(0, 10, 2, number -> true);
        String hint = "two calls must not share a variable: keep counts out of static fields";

        assertThat(other.result(() -> "C1: a count waits for another one that goes on: " + hint))
                .as("C1: a count of 10 numbers while another count goes on; %s", hint)
                .isEqualTo(10);
        gate.open();
        assertThat(one.result())
                .as("C1: a count of 100 numbers during which another one of 10 came and went; %s", hint)
                .isEqualTo(100);
        assertThat(count(0, 10, 2, number -> true).result())
                .as("C1: a count of 10 numbers after others; %s", hint)
                .isEqualTo(10);
    }

    @ParameterizedTest(name = "C2: from {0} to before {1} with {2} threads", quoteTextArguments = false)
    @DisplayName("C2: each number is tested once")
    @CsvSource({
        "0, 1000, 1",
        "0, 1000, 2",
        "0, 1000, 3",
        "-500, 501, 7",
        "10, 20, 3",
        "10, 20, 64",
        "0, 1, 2",
        "100000, 104999, 4"
    })
    void eachOnce(int from, int to, int threads) {
        Map<Integer, Integer> tests = new ConcurrentHashMap<>();
        Actor<Long> caller = count(from, to, threads, number -> {
            tests.merge(number, 1, Integer::sum);
            return true;
        });
        caller.failure(() ->
                "C2: numbers from %d to before %d, %d threads, and count does not return".formatted(from, to, threads));
        Stillness.settle(); // whether it has waited for its threads is not judged here

        Map<Integer, Integer> wrong = new TreeMap<>();
        for (int number = from; number < to; number++) {
            int times = tests.getOrDefault(number, 0);
            if (times != 1) {
                wrong.put(number, times);
            }
        }
        tests.forEach((number, times) -> {
            if (number < from || number >= to) {
                wrong.put(number, times);
            }
        });
        assertThat(some(wrong))
                .as(
                        "C2: numbers tested more or less than once, or outside of the range, as number=times, for %d"
                                + " (inclusive) to %d (exclusive) and %d threads. Look at the seams: the end of one"
                                + " thread's numbers is the beginning of the next one's, and what a division leaves over"
                                + " belongs to somebody",
                        from, to, threads)
                .isEmpty();
    }

    private static Map<Integer, Integer> some(Map<Integer, Integer> all) {
        Map<Integer, Integer> few = new TreeMap<>();
        all.entrySet().stream().limit(8).forEach(each -> few.put(each.getKey(), each.getValue()));
        return few;
    }

    @ParameterizedTest(name = "C3: {0} threads")
    @DisplayName("C3: so many threads are at work at once, and no more")
    @ValueSource(ints = {1, 2, 5, 40})
    void atOnce(int threads) {
        Occupancy atWork = new Occupancy();
        Rendezvous together = new Rendezvous(threads);
        Actor<Long> caller = count(0, threads * ENOUGH, threads, number -> {
            atWork.enter();
            together.arrive();
            gate.passUnlessInterrupted();
            atWork.leave();
            return true;
        });
        together.awaitFull(() ->
                "C3: only %d of %d threads test numbers, nobody begins before they have ended: start all threads before you"
                                .formatted(together.arrived(), threads)
                        + " join the first, and let nothing else limit their number");
        Stillness.settle();

        assertThat(atWork.inside())
                .as(
                        "C3: threads that test numbers at once, when %d were asked for: the caller, where it tests"
                                + " too, is one of them, and a number is no reason for a thread of its own",
                        threads)
                .isEqualTo(threads);

        gate.open();
        caller.failure(() -> "C3: all numbers are tested, and count does not return");
    }

    @Test
    @DisplayName("C4: interrupted while it waits, the caller gets all or an exception, and keeps its flag")
    void interruptedWhileItWaits() {
        Outcome.expect("while it waited", gate, actor -> {
            Stillness.settle();
            actor.interrupt();
        });
    }

    @Test
    @DisplayName("C4: interrupted before it waits, the caller gets all or an exception, and keeps its flag")
    void interruptedBefore() {
        Outcome.expect("before it waited", gate, actor -> {});
    }

    /** What an interrupted call came to: a count or what it threw, and whether the flag was set then. */
    private record Outcome(long count, Throwable thrown, boolean flag) {
        private static final int NUMBERS = 3 * ENOUGH;

        /** @param interrupt does it, once a thread is at work, unless it is to be done before */
        static void expect(String when, Gate gate, Consumer<Actor<Outcome>> interrupt) {
            Gate begun = new Gate();
            boolean before = when.startsWith("before");
            Actor<Outcome> caller = Actor.call("caller of count", () -> {
                if (before) {
                    Thread.currentThread().interrupt();
                }
                return of(number -> {
                    begun.open();
                    gate.passUnlessInterrupted();
                    return true;
                });
            });
            Stillness.settle(); // a call that throws at once is right, and nothing begins then
            interrupt.accept(caller);
            Stillness.settle();
            gate.open();
            Outcome outcome =
                    caller.result(() -> "C4: interrupted " + when + ", and count does not return though all is tested");

            if (outcome.thrown == null) {
                assertThat(outcome.count)
                        .as(
                                "C4: the count of %d numbers by a caller that was interrupted %s: all or an unchecked"
                                        + " exception, never a part",
                                NUMBERS, when)
                        .isEqualTo(NUMBERS);
            } else {
                assertThat(outcome.thrown)
                        .as("C4: what a caller gets that was interrupted %s: a count or an unchecked exception", when)
                        .isInstanceOfAny(RuntimeException.class, Error.class);
            }
            assertThat(outcome.flag)
                    .as(
                            "C4: whether the flag of a caller is set that was interrupted %s. InterruptedException has"
                                    + " cleared it, and it can't be thrown on here: call"
                                    + " Thread.currentThread().interrupt() before you return or throw",
                            when)
                    .isTrue();
        }

        private static Outcome of(IntPredicate test) {
            long count = -1;
            Throwable thrown = null;
            try {
                count = PrimeCounter.count(0, NUMBERS, 3, test);
            } catch (Throwable any) {
                thrown = any;
            }
            return new Outcome(count, thrown, Thread.currentThread().isInterrupted());
        }
    }

    @Test
    @DisplayName("C5: the caller waits at rest, and the threads die")
    void waitsAtRest() {
        Gate begun = new Gate();
        Actor<Long> caller = count(0, 2 * ENOUGH, 2, number -> {
            begun.open();
            gate.passUnlessInterrupted();
            return true;
        });
        begun.await(() -> "C5: no number is ever tested");

        Stillness.require("C5");

        gate.open();
        caller.result();
        Leaks.requireNone("C5");
    }

    @Test
    @DisplayName("C6: no thread is too few, and null no test")
    void edges() {
        for (int threads : new int[] {0, -3}) {
            assertThat(thrownBy(0, 10, threads, number -> true))
                    .as("C6: what counting with %d threads throws", threads)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(threads));
            assertThat(catchThrowable(() -> PrimeCounter.count(0, 10, threads)))
                    .as("C6: what counting primes with %d threads throws", threads)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(threads));
        }
        assertThat(thrownBy(0, 10, 2, null))
                .as("C6: what counting with a null test throws, in the caller and not only in some thread")
                .isInstanceOf(NullPointerException.class);
    }

    private static Throwable thrownBy(int from, int to, int threads, IntPredicate test) {
        return count(from, to, threads, test)
                .failure(() -> "C6: %d threads, %s test, and count does not return"
                        .formatted(threads, test == null ? "a null" : "a"));
    }

    private static Actor<Long> count(int from, int to, int threads, IntPredicate test) {
        return Actor.call("caller of count", () -> PrimeCounter.count(from, to, threads, test));
    }
}
