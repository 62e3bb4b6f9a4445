package course.locks;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Exploration;
import course.classroom.interleave.Finding;
import course.classroom.interleave.Finding.Kind;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Action;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.5 Catalogue, hidden")
class CatalogueHiddenTest {
    private static final int READERS = 20;
    private static final String HANGS = "%s threads wait for each other for ever: see C4.";
    private static final String KEPT =
            "%s: after %s, %s in another thread waits for ever: a lock was not given back. unlock() belongs in a finally block, so"
                    + " that no return and no exception passes it by";

    @Test
    @DisplayName("C1: what was added is there, as often as it was added")
    void isThere() {
        Catalogue<String> catalogue = new Catalogue<>();
        List<String> added = new ArrayList<>();
        assertHolds(catalogue, added, "in a new catalogue: the items must not be static");
        for (String item : List.of("a", "b", "a")) {
            alone(waitsForItself("C1", "add"), () -> catalogue.add(item));
            added.add(item);
            assertHolds(catalogue, added, "after add(\"%s\"); equal items count each".formatted(item));
        }
        for (List<String> pair : List.of(List.of("c", "d"), List.of("e", "e"), List.of("b", "f"), List.of("g", "a"))) {
            alone(waitsForItself("C1", "addPair"), () -> catalogue.addPair(pair.get(0), pair.get(1)));
            added.addAll(pair);
            assertHolds(catalogue, added, "after addPair of %s; equal items count each".formatted(pair));
        }
        for (int i = 0; i < 40; i++) {
            String number = "no. " + i;
            alone(waitsForItself("C1", "addPair"), () -> catalogue.addPair(number, "x"));
            added.addAll(List.of(number, "x"));
        }
        assertHolds(catalogue, added, "after 40 more pairs");

        assertHolds(
                new Catalogue<>(),
                List.of(),
                "in a new catalogue, after much was added to another one: the items must not be static");
    }

    private static void assertHolds(Catalogue<String> catalogue, List<String> items, String when) {
        assertThat(alone(KEPT.formatted("C1", "other calls", "snapshot"), catalogue::snapshot))
                .as("C1: a snapshot %s", when)
                .containsExactlyInAnyOrderElementsOf(items);
        for (String item : Set.copyOf(items)) {
            assertThat(alone(KEPT.formatted("C1", "other calls", "anyMatch"), () -> catalogue.anyMatch(item::equals)))
                    .as("C1: whether the predicate accepts one of the items, namely %s, %s", item, when)
                    .isTrue();
        }
        assertThat(alone(
                        KEPT.formatted("C1", "other calls", "anyMatch"),
                        () -> catalogue.anyMatch("never added"::equals)))
                .as("C1: what anyMatch returns when the predicate accepts none of the items, %s", when)
                .isFalse();
    }

    @Test
    @DisplayName("C1: nothing is lost, whoever adds at the same time")
    void losesNothing() {
        judge(
                "C1:",
                Interleavings.defaults().schedules(100).run(() -> {
                    Catalogue<String> catalogue = new Catalogue<>();
                    Actors.together(
                            () -> {
                                catalogue.add("a");
                                catalogue.addPair("b", "c");
                            },
                            () -> {
                                catalogue.addPair("d", "e");
                                catalogue.add("f");
                            });
                    assertThat(catalogue.snapshot())
                            .as("a snapshot after two threads added a, b with c, d with e, and f")
                            .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f");
                }),
                "C1: items get lost, or the collection is spoilt, when two threads add at the same time. Writers have to keep each other out,"
                        + " with one lock for all of them that never changes; a read lock doesn't, for many hold it at once.");
    }

    @Test
    @DisplayName("C1: nothing is lost when a reader takes its time")
    void waitsForSlowReader() {
        judge(
                "C1:",
                Interleavings.defaults().schedules(20).toleratingRaces().run(() -> {
                    Catalogue<String> catalogue = new Catalogue<>();
                    catalogue.add("old");
                    new Actors()
                            .add("reader", () -> readForAnHour(catalogue))
                            .add("writer", () -> {
                                catalogue.add("a");
                                catalogue.addPair("b", "c");
                            })
                            .play();
                    assertThat(catalogue.snapshot())
                            .as("a snapshot after a, and b with c, were added while a predicate took an hour")
                            .containsExactlyInAnyOrder("old", "a", "b", "c");
                }),
                "C1: an item is lost, or add fails, because a reader is inside for long: a writer that finds the lock taken has to wait for"
                        + " it, without a time limit.");
    }

    private static void readForAnHour(Catalogue<String> catalogue) {
        try {
            catalogue.anyMatch(item -> {
                sleepAnHour();
                return false;
            });
        } catch (RuntimeException e) { // what readers meet is judged elsewhere
        }
    }

    private static void sleepAnHour() {
        try {
            Thread.sleep(3_600_000); // by the schedule's own clock
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("C2: anyMatch sees no half of a pair")
    void noHalfInAnyMatch() {
        judge(
                "C2:",
                Interleavings.defaults().schedules(100).run(() -> {
                    Catalogue<String> catalogue = new Catalogue<>();
                    catalogue.add("old");
                    Set<String> asked = ConcurrentHashMap.newKeySet();
                    new Actors()
                            .add("writer", () -> {
                                catalogue.addPair("a", "b");
                                catalogue.add("c");
                            })
                            .add(
                                    "reader",
                                    () -> catalogue.anyMatch(item -> {
                                        asked.add(item);
                                        return false;
                                    }))
                            .play();
                    assertThat(ofThePair(asked))
                            .as("which of the pair a and b a predicate was asked about, while the pair was added")
                            .isIn(List.of(), List.of("a", "b"));
                }),
                reader("anyMatch", "Hold it, too, until the last item has been tested, or test a private copy."));
    }

    @Test
    @DisplayName("C2: a snapshot holds no half of a pair")
    void noHalfInSnapshot() {
        judge(
                "C2:",
                Interleavings.defaults().schedules(100).run(() -> {
                    Catalogue<String> catalogue = new Catalogue<>();
                    catalogue.add("old");
                    List<String> seen = new ArrayList<>();
                    new Actors()
                            .add("writer", () -> {
                                catalogue.addPair("a", "b");
                                catalogue.add("c");
                            })
                            .add("reader", () -> seen.addAll(catalogue.snapshot()))
                            .play();
                    assertThat(ofThePair(seen))
                            .as("which of the pair a and b is in a snapshot made while the pair was added")
                            .isIn(List.of(), List.of("a", "b"));
                }),
                reader("snapshot", "Make the copy under the lock, and return the copy."));
    }

    private static List<String> ofThePair(Collection<String> items) {
        return items.stream().filter(List.of("a", "b")::contains).sorted().toList();
    }

    private static String reader(String call, String advice) {
        return "C2: %s meets a writer. It sees half a pair unless addPair adds both in one hold of the lock, or in one step; and it fails, or"
                        .formatted(call)
                + " sees an old state for ever, unless it holds a lock that keeps writers out as well. "
                + advice;
    }

    @Test
    @DisplayName("C3: several anyMatch go on at the same time")
    void readersTogether() {
        Catalogue<String> catalogue = filled("C3");
        Rendezvous inside = new Rendezvous(READERS);
        List<Actor<Boolean>> readers = new ArrayList<>();
        for (int i = 1; i <= READERS; i++) {
            readers.add(Actor.call(
                    "reader no. " + i,
                    () -> catalogue.anyMatch(item -> {
                        inside.meet();
                        return false;
                    })));
        }

        inside.awaitFull(() ->
                "C3: %d of %d threads in anyMatch %s inside the predicate, the others wait until it has answered: who only looks need"
                                .formatted(inside.arrived(), READERS, inside.arrived() == 1 ? "is" : "are")
                        + " not keep out others who only look. Let them share a read lock, or test a private copy outside the"
                        + " lock; see 'Many readers, or one writer'");

        readers.forEach(reader -> reader.result(() -> "C4: the predicate has answered, but anyMatch does not return"));
    }

    @Test
    @DisplayName("C4: each call ends, and leaves the way free for the next")
    void eachCallEnds() {
        for (boolean isFilled : List.of(false, true)) {
            for (String call : calls(new Catalogue<>()).keySet()) {
                Catalogue<String> catalogue = isFilled ? filled("C4") : new Catalogue<>();
                String what = "%s on %s catalogue".formatted(call, isFilled ? "a filled" : "an empty");
                alone(waitsForItself("C4", what), calls(catalogue).get(call));
                for (String next : List.of("add", "snapshot")) {
                    alone(KEPT.formatted("C4", what, next), calls(catalogue).get(next));
                }
            }
        }
    }

    private static Map<String, Action> calls(Catalogue<String> catalogue) {
        Map<String, Action> calls = new LinkedHashMap<>();
        calls.put("add", () -> catalogue.add("a"));
        calls.put("addPair", () -> catalogue.addPair("b", "c"));
        calls.put("an anyMatch that accepts something", () -> catalogue.anyMatch(item -> true));
        calls.put("an anyMatch that accepts nothing", () -> catalogue.anyMatch(item -> false));
        calls.put("snapshot", catalogue::snapshot);
        return calls;
    }

    @Test
    @DisplayName("C4: calls that meet end too")
    void callsThatMeetEnd() {
        Exploration exploration = Interleavings.defaults()
                .schedules(60)
                .toleratingRaces()
                .run(() -> {
                    Catalogue<String> catalogue = new Catalogue<>();
                    Actors.together(
                            () -> catalogue.add("a"),
                            () -> catalogue.addPair("a", "b"),
                            () -> catalogue.anyMatch("a"::equals));
                });
        if (hangs(exploration)) { // all else is judged elsewhere
            exploration.assertHolds(
                    "C4: two writers and a reader wait for each other for ever. Who holds a read lock and waits until other readers have left"
                            + " waits for ever if one of those does the same: give the read lock back first, and look again under the write lock.");
        }
    }

    @Test
    @DisplayName("C5: what a predicate throws comes out, and hinders nobody")
    void predicateThrows() {
        for (Consumer<String> thrower : List.<Consumer<String>>of(
                item -> {
                    throw new Refusal();
                },
                item -> {
                    throw new Collapse();
                })) {
            Catalogue<String> catalogue = filled("C5");
            List<Throwable> thrown = new CopyOnWriteArrayList<>();
            Predicate<String> predicate = item -> {
                try {
                    thrower.accept(item);
                    return false;
                } catch (RuntimeException | Error failure) {
                    thrown.add(failure);
                    throw failure;
                }
            };
            Throwable cameOut = Actor.call("reader", () -> catalogue.anyMatch(predicate))
                    .failure(() -> "C5: anyMatch waits, though its predicate has thrown");

            assertThat(thrown).as("C5: how often the predicate was asked").isNotEmpty();
            assertThat(cameOut)
                    .as("C5: what came out of anyMatch: let out unchanged what the predicate throws")
                    .isIn(thrown);
            for (String next : calls(catalogue).keySet()) {
                alone(
                        KEPT.formatted(
                                "C5", "a predicate threw " + cameOut.getClass().getSimpleName(), next),
                        calls(catalogue).get(next));
            }
        }
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Collapse extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    @DisplayName("C6: a snapshot stays as it is, whatever is added later")
    void snapshotStays() {
        Catalogue<String> catalogue = new Catalogue<>();
        List<String> empty = alone(KEPT.formatted("C6", "other calls", "snapshot"), catalogue::snapshot);
        alone(waitsForItself("C6", "add"), () -> catalogue.add("a"));
        List<String> one = alone(KEPT.formatted("C6", "other calls", "snapshot"), catalogue::snapshot);
        alone(waitsForItself("C6", "addPair"), () -> catalogue.addPair("b", "c"));

        assertThat(read(empty))
                .as(stays("a new catalogue, after more was added"))
                .isEqualTo("[]");
        assertThat(read(one))
                .as(stays("a catalogue with a, after b and c were added"))
                .isEqualTo("[a]");
    }

    @Test
    @DisplayName("C6: who changes a snapshot changes nothing else")
    void snapshotIsPrivate() {
        Map<String, Consumer<List<String>>> changes = new LinkedHashMap<>();
        changes.put("add(\"x\")", list -> list.add("x"));
        changes.put("set(0, \"x\")", list -> list.set(0, "x"));
        changes.put("remove(0)", list -> list.remove(0));
        changes.put("replaceAll(item -> \"x\")", list -> list.replaceAll(item -> "x"));
        changes.put("clear()", List::clear);
        changes.forEach((name, change) -> {
            Catalogue<String> catalogue = filled("C6");
            List<String> other = alone(KEPT.formatted("C6", "other calls", "snapshot"), catalogue::snapshot);
            List<String> changed = alone(KEPT.formatted("C6", "other calls", "snapshot"), catalogue::snapshot);
            try {
                change.accept(changed);
            } catch (RuntimeException refused) { // as well as any other answer
            }

            assertThat(read(alone(KEPT.formatted("C6", "other calls", "snapshot"), catalogue::snapshot)))
                    .as("C6: what is in the catalogue, after old was added and %s was called on a snapshot: %s"
                            .formatted(name, "return a copy, or what nobody can change"))
                    .isEqualTo("[old]");
            assertThat(alone(KEPT.formatted("C6", "other calls", "anyMatch"), () -> catalogue.anyMatch("old"::equals)))
                    .as("C6: whether old is in the catalogue, after %s was called on a snapshot", name)
                    .isTrue();
            assertThat(read(other))
                    .as(stays("a catalogue with old, after %s was called on another snapshot".formatted(name)))
                    .isEqualTo("[old]");
        });
    }

    private static String stays(String of) {
        return "C6: a snapshot of %s: neither the live list nor a view of it will do (unmodifiableList is one), but a copy"
                .formatted(of);
    }

    private static String read(List<String> snapshot) {
        try {
            return new ArrayList<>(snapshot).toString();
        } catch (RuntimeException e) {
            return "reading it throws " + e;
        }
    }

    @Test
    @DisplayName("C7: a thread that waits uses no processor time")
    void waitsAtRest() {
        Catalogue<String> catalogue = filled("C7");
        Gate mayAnswer = new Gate();
        List<Actor<?>> actors = new ArrayList<>();
        actors.add(slowReader(catalogue, mayAnswer));
        calls(catalogue).forEach((call, action) -> actors.add(Actor.run("caller of " + call, action)));

        Stillness.require("C7");

        mayAnswer.open();
        actors.forEach(actor -> actor.failure( // what it threw is judged elsewhere
                () -> "C4: the slow reader has left, but the %s waits on"
                        .formatted(actor.thread().getName())));
    }

    @Test
    @DisplayName("C7: an interrupt is not lost, nor is an item")
    void interrupted() {
        Catalogue<String> catalogue = filled("C7");
        Gate mayAnswer = new Gate();
        Gate wasInterrupted = new Gate();
        Actor<Boolean> slow = slowReader(catalogue, mayAnswer);
        Actor<Outcome> waiting = Actor.call("writer that is interrupted while it waits", () -> {
            Throwable thrown = thrownBy(() -> catalogue.addPair("a", "b"));
            wasInterrupted.passUnlessInterrupted();
            return new Outcome(thrown);
        });
        Actor<Outcome> before = Actor.call("writer that was interrupted before", () -> {
            Thread.currentThread().interrupt();
            return new Outcome(thrownBy(() -> catalogue.add("c")));
        });
        Stillness.settle();
        waiting.interrupt();
        wasInterrupted.open();
        Stillness.settle();
        mayAnswer.open();
        slow.failure(() ->
                "C4: the predicate has answered, but anyMatch does not return"); // what it threw is judged elsewhere

        List<String> expected = new ArrayList<>(List.of("old"));
        if (outcome(waiting) == null) {
            expected.addAll(List.of("a", "b"));
        }
        if (outcome(before) == null) {
            expected.add("c");
        }
        assertThat(alone("C7: after an interrupt snapshot waits for ever", catalogue::snapshot))
                .as(
                        "C7: what is in the catalogue after old was added, and a writer of a with b and one of c were interrupted: what a call"
                                + " that returned has added is there, whole, and of a call that threw nothing")
                .containsExactlyInAnyOrderElementsOf(expected);

        Actor<Outcome> reader = Actor.call("reader that was interrupted before", () -> {
            Thread.currentThread().interrupt();
            Throwable thrown = thrownBy(() -> {
                assertThat(catalogue.anyMatch("old"::equals))
                        .as("C7: what anyMatch returns in an interrupted thread: it may throw, but not lie")
                        .isTrue();
                assertThat(catalogue.snapshot())
                        .as("C7: a snapshot made by an interrupted thread")
                        .contains("old");
            });
            return new Outcome(thrown);
        });
        Throwable thrown = outcome(reader);
        if (thrown instanceof AssertionError lie) {
            throw lie;
        }
    }

    private record Outcome(Throwable thrown, boolean isInterrupted) {
        Outcome(Throwable thrown) {
            this(thrown, Thread.currentThread().isInterrupted());
        }
    }

    private static Throwable thrownBy(Action action) {
        try {
            action.run();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    /** What an interrupted thread's call threw, or null; fails if the thread's flag is lost. */
    private static Throwable outcome(Actor<Outcome> actor) {
        String name = actor.thread().getName();
        Outcome outcome = actor.result(() -> "C7: the %s never comes to its end".formatted(name));
        assertThat(outcome.isInterrupted())
                .as(
                        "C7: whether the interrupt flag of a %s is set after the call: who catches InterruptedException and can't throw it has"
                                + " to interrupt itself again",
                        name)
                .isTrue();
        return outcome.thrown();
    }

    @Test
    @DisplayName("C8: null is refused, and changes nothing")
    void nullIsRefused() {
        for (boolean isFilled : List.of(false, true)) {
            for (String call : nullCalls(new Catalogue<>()).keySet()) {
                Catalogue<String> catalogue = isFilled ? filled("C8") : new Catalogue<>();
                Action action = nullCalls(catalogue).get(call);
                assertThat(Actor.run("caller of " + call, action).failure(() -> "C8: %s waits".formatted(call)))
                        .as("C8: what %s throws on %s catalogue", call, isFilled ? "a filled" : "an empty")
                        .isInstanceOf(NullPointerException.class);
                assertThat(alone(KEPT.formatted("C8", call + " was refused", "snapshot"), catalogue::snapshot))
                        .as(
                                "C8: what is in the catalogue after %s was refused: look at both arguments before you change anything",
                                call)
                        .isEqualTo(isFilled ? List.of("old") : List.of());
                alone(KEPT.formatted("C8", call + " was refused", "add"), () -> catalogue.add("x"));
            }
        }
    }

    private static Map<String, Action> nullCalls(Catalogue<String> catalogue) {
        Map<String, Action> calls = new LinkedHashMap<>();
        calls.put("add(null)", () -> catalogue.add(null));
        calls.put("addPair(\"a\", null)", () -> catalogue.addPair("a", null));
        calls.put("addPair(null, \"b\")", () -> catalogue.addPair(null, "b"));
        calls.put("anyMatch(null)", () -> catalogue.anyMatch(null));
        return calls;
    }

    // ---- The cast

    private static Catalogue<String> filled(String clause) {
        Catalogue<String> catalogue = new Catalogue<>();
        alone(waitsForItself(clause, "add"), () -> catalogue.add("old"));
        return catalogue;
    }

    private static String waitsForItself(String clause, String call) {
        return "%s: %s never returns, and no other call is under way: it waits for itself. Who holds a read lock and asks for the write lock waits"
                        .formatted(clause, call)
                + " until every reader has left, itself included: give the read lock back first, and look again under the write lock";
    }

    /** In a thread of its own, so that a lock that it keeps is kept from others. */
    private static void alone(String ifStuck, Action action) {
        Actor.run("caller", action).result(() -> ifStuck);
    }

    private static <R> R alone(String ifStuck, Callable<R> call) {
        return Actor.call("caller", call).result(() -> ifStuck);
    }

    /** Is inside its predicate when this returns. */
    private static Actor<Boolean> slowReader(Catalogue<String> catalogue, Gate mayAnswer) {
        Gate isInside = new Gate();
        Actor<Boolean> reader = Actor.call(
                "slow reader",
                () -> catalogue.anyMatch(item -> {
                    isInside.open();
                    mayAnswer.pass();
                    return false;
                }));
        isInside.await(() -> "C1: anyMatch never asked its predicate about the only item");
        return reader;
    }

    private static void judge(String clause, Exploration exploration, String explanation) {
        exploration.assertHolds(hangs(exploration) ? HANGS.formatted(clause) : explanation);
    }

    private static boolean hangs(Exploration exploration) {
        return exploration
                .finding()
                .map(Finding::kind)
                .filter(Set.of(Kind.DEADLOCK, Kind.HANG, Kind.ENDLESS)::contains)
                .isPresent();
    }
}
