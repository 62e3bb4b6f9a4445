package course.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("2.4 OnceCache, hidden")
class OnceCacheHiddenTest {
    private static final int MANY = 40;
    private static final String LEFT_WAITING =
            "whoever has computed has to wake all who wait, with notifyAll and not notify, whatever compute did";

    /** Equal to another of its name, and of one hash code with all others. */
    private record Colliding(String name) {
        @Override
        public int hashCode() {
            return 7;
        }
    }

    @Test
    @DisplayName("C1: computed once, however many ask at the same time, and all get the same object")
    void once() {
        Asked asked = new Asked(new OnceCache<>(), () -> new String("value"));
        List<Actor<Outcome>> waiters = asked.waiters(4, "C1");
        asked.mayGoOn.open();

        Outcome first = asked.first.result(() -> "C1: compute has returned, and get doesn't");
        List<Outcome> others = outcomes(waiters, "C1: the value is computed, and one who asked meanwhile waits on: ");
        assertThat(others)
                .as("C1: what four got who asked while the first computed, against what the first got")
                .allSatisfy(other -> assertThat(other.thing()).isSameAs(first.thing()));
        assertThat(asked.computations)
                .as(
                        "C1: which of five computed, who asked at the same time: who asks while another computes has to wait for that")
                .containsExactly("first");
    }

    @Test
    @DisplayName("C1: computed once, in whatever order the steps come")
    void onceInAnyOrder() {
        Interleavings.defaults()
                .schedules(100)
                .run(() -> {
                    OnceCache<String, List<Integer>> cache = new OnceCache<>();
                    AtomicInteger computations = new AtomicInteger();
                    Function<String, List<Integer>> compute = key -> {
                        List<Integer> value = new ArrayList<>();
                        value.add(computations.incrementAndGet());
                        return value;
                    };
                    Actors.Act ask = () -> assertThat(cache.get(new String("key"), compute))
                            .as("what one of two gets, who asked for the same key at the same time")
                            .containsExactly(1);
                    Actors.together(ask, ask);

                    assertThat(computations.get())
                            .as("how often one key was computed")
                            .isEqualTo(1);
                })
                .assertHolds(
                        "C1: a key is computed twice, or its value read too early, or never. Between a look into the map and the put another thread"
                                + " may look too (check, then act): make them one step, with putIfAbsent or under a lock. What is looked at"
                                + " without the lock under which it is written (double-checked locking) may be old or half ready.");
    }

    @Test
    @DisplayName("C1: computed once, whoever asks later, for keys that are equal")
    void onceForLater() {
        for (boolean colliding : new boolean[] {false, true}) {
            OnceCache<Object, Object> cache = new OnceCache<>();
            AtomicInteger computations = new AtomicInteger();
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < 300; i++) {
                    Object key = colliding ? new Colliding("key " + i) : new String("key " + i);
                    Object value = cache.get(key, wanted -> {
                        computations.incrementAndGet();
                        return List.of(wanted);
                    });
                    assertThat(value)
                            .as("C1: the value of %s, which is computed from the key that compute is called with", key)
                            .isEqualTo(List.of(key));
                }
            }

            assertThat(computations)
                    .as(
                            "C1: computations after each of 300 keys was asked for twice, the second time with an equal key that is another"
                                    + " object: values stay, for as long as the cache does, and keys are told apart by equals")
                    .hasValue(300);
        }
    }

    @Test
    @DisplayName("C2: null is computed once, too")
    void nullOnce() {
        OnceCache<Object, Object> cache = new OnceCache<>();
        Asked asked = new Asked(cache, () -> null);
        List<Actor<Outcome>> waiters = asked.waiters(2, "C2");
        asked.mayGoOn.open();

        String stuck = "C2: compute has returned null, and get doesn't return: null must not mean 'not ready yet'";
        List<Outcome> outcomes = new ArrayList<>(List.of(asked.first.result(() -> stuck)));
        waiters.forEach(waiter -> outcomes.add(waiter.result(() -> stuck)));
        outcomes.add(Outcome.of(() -> cache.get("key", asked.compute("later"))));

        assertThat(asked.computations)
                .as("C2: who computed, when the value is null: null must not mean 'not there'")
                .containsExactly("first");
        assertThat(outcomes)
                .as("C2: what three get who ask at the same time, and one later, for a key whose value is null")
                .allMatch(outcome -> outcome.value() == null && outcome.thrown() == null);
    }

    @ParameterizedTest(name = "C3: {0} keys are computed at the same time")
    @DisplayName("C3: different keys are computed at the same time")
    @ValueSource(ints = {2, MANY})
    void together(int keys) {
        assertTogether(IntStream.range(0, keys).mapToObj(i -> "key " + i).toList(), "");
    }

    @Test
    @DisplayName("C3: different keys are computed at the same time, also keys with the same hash code")
    void togetherColliding() {
        assertTogether(
                List.of(new Colliding("a"), new Colliding("b"), new Colliding("c")),
                " (the keys have the same hash code: a ConcurrentHashMap locks others out while it computes)");
    }

    private static void assertTogether(List<?> keys, String note) {
        OnceCache<Object, Object> cache = new OnceCache<>();
        Rendezvous computing = new Rendezvous(keys.size());
        List<Actor<Object>> callers = new ArrayList<>();
        for (Object key : keys) {
            callers.add(Actor.call(
                    "caller for " + key,
                    () -> cache.get(key, wanted -> {
                        computing.meet();
                        return wanted;
                    })));
        }
        computing.awaitFull(() ->
                "C3: only %d of %d keys are computed at the same time, the others wait: hold no lock while you compute, and let"
                                .formatted(computing.arrived(), keys.size())
                        + " nothing limit their number" + note);
        callers.forEach(caller -> caller.result(() -> "C3: all keys are computed, and get doesn't return"));
    }

    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("a failure made by the test"),
                new AssertionError("an error made by the test"));
    }

    @ParameterizedTest(name = "C4: {0}")
    @DisplayName("C4: a failure reaches all who waited, unwrapped, without another computation")
    @MethodSource("failures")
    void failureReachesAll(Throwable failure) {
        String what = failure.getClass().getSimpleName();
        Asked asked = new Asked(new OnceCache<>(), () -> {
            throw OnceCacheHiddenTest.<RuntimeException>unchanged(failure);
        });
        List<Actor<Outcome>> waiters = asked.waiters(3, "C4");
        asked.mayGoOn.open();

        Outcome first =
                asked.first.result(() -> "C4: compute has thrown %s, and get doesn't come to its end".formatted(what));
        assertThat(first.thrown())
                .as("C4: what get throws to the one whose compute threw %s: the very object, not wrapped", what)
                .isSameAs(failure);
        List<Outcome> others =
                outcomes(waiters, "C4: compute has thrown %s, and one who waited for it waits on: ".formatted(what));
        assertThat(asked.computations)
                .as(
                        "C4: who computed when the first one's compute threw %s while three waited: who waited gets the failure too, and doesn't"
                                + " compute (ConcurrentHashMap.computeIfAbsent alone lets the next one try)",
                        what)
                .containsExactly("first");
        assertThat(others)
                .extracting(Outcome::thrown)
                .as(
                        "C4: what get throws to three who waited for a compute that threw %s: the very object, not wrapped",
                        what)
                .allSatisfy(thrown -> assertThat(thrown).isSameAs(failure));
    }

    @ParameterizedTest(name = "C5: {0}")
    @DisplayName("C5: after a failure the key is computed anew, once")
    @MethodSource("failures")
    void failureIsNotCached(Throwable failure) {
        OnceCache<Object, Object> cache = new OnceCache<>();
        Actor<List<Outcome>> caller = Actor.call("caller", () -> {
            List<Outcome> outcomes = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                outcomes.add(Outcome.of(() -> cache.get("key", key -> {
                    throw OnceCacheHiddenTest.<RuntimeException>unchanged(failure);
                })));
            }
            for (String value : List.of("value", "another")) {
                outcomes.add(Outcome.of(() -> cache.get("key", key -> value)));
            }
            return outcomes;
        });

        assertThat(caller.result(
                        () -> "C5: get hangs after compute has thrown: nobody computes any more, and yet it waits"))
                .extracting(Outcome::thing)
                .as(
                        "C5: what get throws or returns for one key, one call after another: compute throws twice, then returns 'value', then"
                                + " 'another': a failure must not stay in the cache, and a value has to")
                .containsExactly(failure, failure, "value", "value");
    }

    @Test
    @DisplayName("C5: to whom a failure came may ask again at once")
    void asksAgainAtOnce() {
        Interleavings.defaults()
                .schedules(80)
                .run(() -> {
                    OnceCache<String, Integer> cache = new OnceCache<>();
                    AtomicInteger computations = new AtomicInteger();
                    Function<String, Integer> failsOnce = key -> {
                        int number = computations.incrementAndGet();
                        if (number == 1) {
                            throw new IllegalStateException("the first computation fails");
                        }
                        return number;
                    };
                    Actors.together(() -> askTwice(cache, failsOnce), () -> askTwice(cache, failsOnce));

                    assertThat(computations.get())
                            .as(
                                    "how often a key was computed, whose first computation failed and whose second succeeded")
                            .isEqualTo(2);
                })
                .assertHolds(
                        "C5: after a failure the key has to be computed anew, and once. Take the failed computation out of the cache before"
                                + " anybody hears of the failure: else who asks again at once meets it still, or a late remove takes out the"
                                + " new value.");
    }

    private static void askTwice(OnceCache<String, Integer> cache, Function<String, Integer> compute) {
        try {
            cache.get("key", compute);
        } catch (IllegalStateException failure) {
            // the first computation's
        }
        try {
            cache.get("key", compute);
        } catch (IllegalStateException failure) {
            throw new AssertionError("one who asks again, after the failure has come out of get, gets it once more");
        }
    }

    @ParameterizedTest(name = "C6: it waits for {0}")
    @DisplayName("C6: an interrupted waiter waits on or throws an unchecked exception, and the flag is set")
    @ValueSource(strings = {"a value", "a failure"})
    void interrupted(String end) {
        IllegalStateException failure = new IllegalStateException("a failure made by the test");
        Asked asked = new Asked(new OnceCache<>(), () -> {
            if (end.equals("a failure")) {
                throw failure;
            }
            return "value";
        });
        Actor<Outcome> before = asked.ask("one who was interrupted before", true);
        Actor<Outcome> meanwhile = asked.ask("one who is interrupted meanwhile", false);
        Actor<Outcome> other = asked.ask("another who waits", false);
        Stillness.settle();
        meanwhile.interrupt();
        Stillness.settle();
        asked.mayGoOn.open();

        Object expected = end.equals("a failure") ? failure : "value";
        for (Actor<Outcome> caller : List.of(asked.first, other, before, meanwhile)) {
            caller.result(() -> "C6: %s waits on, though the computation has ended, after one was interrupted"
                    .formatted(caller.thread().getName()));
        }
        assertThat(asked.computations)
                .as(
                        "C6: who computed, of four, of whom two were interrupted: nobody else may notice, so who is interrupted must"
                                + " neither compute too nor end another's computation")
                .containsExactly("first");
        for (Actor<Outcome> bystander : List.of(asked.first, other)) {
            assertThat(bystander.result().thing())
                    .as(
                            "C6: what get returns or throws to %s, after somebody else was interrupted: nobody else may notice",
                            bystander.thread().getName())
                    .isSameAs(expected);
        }
        for (Actor<Outcome> waiter : List.of(before, meanwhile)) {
            String name = waiter.thread().getName();
            Outcome outcome = waiter.result();
            boolean givesUp = outcome.thrown() instanceof RuntimeException || outcome.thrown() instanceof Error;
            assertThat(givesUp ? expected : outcome.thing())
                    .as(
                            "C6: what get returns or throws to %s while waiting for %s: that very thing, or some unchecked exception",
                            name, end)
                    .isSameAs(expected);
            assertThat(outcome.flag())
                    .as(
                            "C6: the interrupt flag of %s, after get %s: catching InterruptedException clears it, so set it again on every"
                                    + " way out",
                            name, outcome.thrown() == null ? "has returned" : "has thrown " + outcome.thrown())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("C6: one who asks first and is interrupted leaves nobody waiting")
    void interruptedFirst() {
        OnceCache<Object, Object> cache = new OnceCache<>();
        Actor<Outcome> first = Actor.call("one who was interrupted before", () -> {
            Thread.currentThread().interrupt();
            return Outcome.of(() -> cache.get("key", key -> "value"));
        });
        first.result(() -> "C6: get hangs when the first one to ask is interrupted");
        Actor<Object> next = Actor.call("the next one", () -> cache.get("key", key -> "value"));

        assertThat(next.result(() -> "C6: get hangs, after somebody who was interrupted has asked for the same key"))
                .as("C6: what get returns, after somebody who was interrupted has asked for the same key")
                .isEqualTo("value");
    }

    @Test
    @DisplayName("C7: who waits burns no processor time")
    void waitsAtRest() {
        Asked asked = new Asked(new OnceCache<>(), () -> "value");
        asked.ask("a waiter", false);
        asked.ask("one who was interrupted before", true);

        Stillness.require("C7");

        asked.mayGoOn.open();
    }

    @Test
    @DisplayName("C8: each cache has values of its own")
    void standsForItself() {
        OnceCache<Object, Object> one = new OnceCache<>();
        OnceCache<Object, Object> other = new OnceCache<>();
        one.get("key", key -> "the one's");

        assertThat(other.get("key", key -> "the other's"))
                .as("C8: what get returns for a key that only another cache has: nothing that changes may be static")
                .isEqualTo("the other's");
        assertThat(one.get("key", key -> "computed again"))
                .as("C8: the value in a cache, after another one was given a value for an equal key")
                .isEqualTo("the one's");
    }

    @Test
    @DisplayName("C9: nulls are refused")
    void nullsAreRefused() {
        OnceCache<Object, Object> cache = new OnceCache<>();
        assertThat(catchThrowable(() -> cache.get(null, key -> "value")))
                .as("C9: what get(null, …) throws")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> cache.get("key", null)))
                .as("C9: what get(…, null) throws for a key that has no value yet")
                .isInstanceOf(NullPointerException.class);
        Actor<Object> next = Actor.call("the next one", () -> cache.get("key", key -> "value"));
        assertThat(next.result(() -> "C9: get(key, …) hangs after get(key, null) was refused"))
                .as("C9: what get(key, …) returns after get(key, null) was refused")
                .isEqualTo("value");
    }

    // ---- The cast

    /** What came of a call, and the interrupt flag after it. */
    private record Outcome(Object value, Throwable thrown, boolean flag) {
        static Outcome of(Callable<Object> call) {
            try {
                Object value = call.call();
                return new Outcome(value, null, Thread.currentThread().isInterrupted());
            } catch (Throwable thrown) {
                return new Outcome(null, thrown, Thread.currentThread().isInterrupted());
            }
        }

        Object thing() {
            return thrown == null ? value : thrown;
        }
    }

    /** A key whose first computation is under way, and held until the test lets it go on. */
    private static final class Asked {
        final Gate mayGoOn = new Gate();
        final Queue<String> computations = new ConcurrentLinkedQueue<>(); // by whom
        final Actor<Outcome> first;
        private final OnceCache<Object, Object> cache;
        private final Callable<Object> end;

        Asked(OnceCache<Object, Object> cache, Callable<Object> end) {
            this.cache = cache;
            this.end = end;
            Gate computing = new Gate();
            first = Actor.call(
                    "first",
                    () -> Outcome.of(() -> cache.get(new String("key"), key -> {
                        computations.add("first");
                        computing.open();
                        mayGoOn.pass();
                        return ending();
                    })));
            computing.await(() -> "C1: get never calls compute, or not with the key");
        }

        private Object ending() {
            try {
                return end.call();
            } catch (Exception failure) {
                throw OnceCacheHiddenTest.<RuntimeException>unchanged(failure);
            }
        }

        Function<Object, Object> compute(String name) {
            return key -> {
                computations.add(name);
                return "computed by " + name;
            };
        }

        Actor<Outcome> ask(String name, boolean interrupted) {
            return Actor.call(name, () -> {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return Outcome.of(() -> cache.get(new String("key"), compute(name)));
            });
        }

        List<Actor<Outcome>> waiters(int count, String clause) {
            List<Actor<Outcome>> waiters = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                waiters.add(ask("waiter no. " + i, false));
            }
            Stillness.settle();
            assertThat(waiters)
                    .as("%s: those who ask for a key while another computes it, and don't wait for that", clause)
                    .noneMatch(Actor::hasEnded);
            return waiters;
        }
    }

    private static List<Outcome> outcomes(List<Actor<Outcome>> waiters, String seen) {
        return waiters.stream()
                .map(waiter -> waiter.result(() -> seen + LEFT_WAITING))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}
