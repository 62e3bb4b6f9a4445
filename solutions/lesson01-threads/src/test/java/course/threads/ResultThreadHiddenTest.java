package course.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("1.4 ResultThread, hidden")
class ResultThreadHiddenTest {
    private static final long LONG = 20; // seconds, by the engine's clock

    private final Gate gate = new Gate();

    @Test
    @DisplayName("C1: its name has its number, before it is started too")
    void hasItsName() {
        for (int number : new int[] {0, 7, 42, 1_234_567}) {
            assertThat(new ResultThread<>(number, () -> "").getName())
                    .as(
                            "C1: the name of a new ResultThread(%d, …): hand it to the constructor of Thread, with super(…)",
                            number)
                    .isEqualTo("thread-" + number);
        }
    }

    @Test
    @DisplayName("C2: it is not started by its constructor")
    void notStartedByItsConstructor() {
        Queue<Thread> called = new ConcurrentLinkedQueue<>();
        ResultThread<Boolean> thread = new ResultThread<>(1, () -> called.add(Thread.currentThread()));
        Stillness.settle();

        assertThat(thread.getState())
                .as(
                        "C2: the state of a thread that was constructed: a constructor must not start its own thread, which could see an"
                                + " object that is half made")
                .isEqualTo(Thread.State.NEW);
        assertThat(called)
                .as("C2: the threads that called the function before anybody called start()")
                .isEmpty();
    }

    @Test
    @DisplayName("C2: it calls the function once, on itself, however often it is asked for the result")
    void callsOnceOnItself() {
        Queue<Thread> called = new ConcurrentLinkedQueue<>();
        ResultThread<Boolean> thread = new ResultThread<>(1, () -> called.add(Thread.currentThread()));
        start(thread, "C2");
        for (int i = 0; i < 3; i++) {
            outcome(thread, "C2");
        }
        join(thread, "C2");

        assertThat(called)
                .as(
                        "C2: the threads that called the function when result() was called three times: run() calls it once, on the"
                                + " ResultThread; result() only hands out what came of it")
                .containsExactly(thread);
    }

    @Test
    @DisplayName("C3: who asks for the result waits for it at rest, and so do several")
    void waitsAtRest() {
        Held held = new Held(gate, "C3");
        List<Actor<String>> callers = List.of(held.caller(), held.caller());

        Stillness.require("C3");
        assertThat(callers)
                .as(
                        "C3: callers that have come out of result() while the function still runs: join the thread before you read what it"
                                + " leaves")
                .noneMatch(Actor::hasEnded);

        gate.open();
        callers.forEach(
                caller -> assertThat(caller.result(() -> "C3: the function has returned, and one of two callers of"
                                + " result() waits on: the end has to wake all who wait (notifyAll, a latch, or join)"))
                        .as("C3: what result() returns to one of two callers that waited for it")
                        .isEqualTo("x"));
    }

    @Test
    @DisplayName("C3: the result is whole when it is handed out, in whatever order the steps come")
    void wholeInAnyOrder() {
        Interleavings.defaults()
                .schedules(100)
                .run(() -> {
                    ResultThread<String> thread = new ResultThread<>(1, () -> "x");
                    thread.start();
                    Actors.together(
                            () -> assertThat(thread.result()).as("the result").isEqualTo("x"),
                            () -> assertThat(thread.result()).as("the result").isEqualTo("x"));
                })
                .assertHolds(
                        "C3: result() comes too early, or never, in some order of the steps, though the thread was started before it was"
                                + " called: join the thread before you read what it leaves. Whatever else you wait with: look for the end in a loop,"
                                + " under the lock, and let it be told last.");
    }

    @Test
    @DisplayName("C3: it waits however long the function takes")
    void waitsHoweverLong() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .run(() -> {
                    ResultThread<String> thread = new ResultThread<>(1, () -> {
                        TimeUnit.SECONDS.sleep(LONG);
                        return "x";
                    });
                    thread.start();

                    assertThat(thread.result())
                            .as("the result of a function that takes %d s by the engine's clock", LONG)
                            .isEqualTo("x");
                })
                .assertHolds(
                        "C3: result() has to wait however long the function takes: join the thread, without a limit. A sleep, or a join with"
                                + " a limit, only guesses.");
    }

    @Test
    @DisplayName("C4: interrupted while it waits, each caller gets InterruptedException")
    void interruptible() {
        Held held = new Held(gate, "C4");
        Actor<String> first = held.caller();
        Stillness.settle();
        Actor<String> second = held.caller();
        Stillness.settle();
        second.interrupt();
        getsInterruptedException(second, "a second caller, interrupted while the first one waits as well,");
        first.interrupt();
        getsInterruptedException(first, "a caller that is interrupted");

        gate.open();
        assertThat(outcome(held.thread, "C4"))
                .as("C4: what a later call of result() comes to, after others were interrupted")
                .isEqualTo(new Outcome("x", null));
    }

    @Test
    @DisplayName("C4: interrupted before it waits, the caller gets InterruptedException")
    void interruptedBefore() {
        Held held = new Held(gate, "C4");
        Actor<String> caller = Actor.call("caller of result()", () -> {
            Thread.currentThread().interrupt();
            return held.thread.result();
        });

        getsInterruptedException(caller, "a caller that was interrupted before");
    }

    private static void getsInterruptedException(Actor<String> caller, String who) {
        Throwable thrown = caller.failure(() -> "C4: " + who
                + " waits on: don't catch InterruptedException, let it out, and hold" + " no lock meanwhile");

        assertThat(thrown)
                .as(
                        "C4: what %s gets from result(): don't catch InterruptedException, let it out, and leave the thread itself alone",
                        who)
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("C5: it returns what the function returned, each time")
    void returnsTheValue() {
        for (Object value :
                Arrays.asList(new Object(), null, false, 0, "", new IllegalStateException("a value, not thrown"))) {
            ResultThread<Object> thread = new ResultThread<>(1, () -> value);
            start(thread, "C5");
            for (String call : List.of("first", "second")) {
                assertThat(outcome(thread, "C5"))
                        .as(
                                "C5: what the %s call of result() comes to when the function returned %s: null is a value like any other,"
                                        + " and the value stays for the next call, also when the thread has ended",
                                call, value)
                        .isEqualTo(new Outcome(value, null));
                join(thread, "C5");
            }
        }
    }

    @Test
    @DisplayName("C5: two of them keep apart")
    void twoKeepApart() {
        ResultThread<String> one = new ResultThread<>(1, () -> "one");
        ResultThread<String> other = new ResultThread<>(1, () -> "other");
        start(one, "C5");
        outcome(one, "C5");
        start(other, "C5");
        outcome(other, "C5");

        String hint = "C5: the result of the %s of two threads: what belongs to one thread must not be static";
        assertThat(outcome(one, "C5")).as(hint, "first").isEqualTo(new Outcome("one", null));
        assertThat(outcome(other, "C5")).as(hint, "second").isEqualTo(new Outcome("other", null));
    }

    @Test
    @DisplayName("C6: it throws what the function threw, as a cause, each time")
    void throwsTheFailure() {
        for (Throwable failure : List.of(
                new IllegalStateException("an exception made by the test"),
                new IOException("a checked exception made by the test"),
                new AssertionError("an error made by the test"),
                new InterruptedException("made by the test: nobody was interrupted"),
                new ExecutionException("one made by the test", new IOException("its cause")),
                new Throwable("neither an exception nor an error"))) {
            ResultThread<String> thread = new ResultThread<>(1, () -> ResultThreadHiddenTest.<Exception>fail(failure));
            start(thread, "C6");
            for (String call : List.of("first", "second")) {
                Throwable thrown = outcome(thread, "C6").thrown;

                assertThat(thrown)
                        .as(
                                "C6: what the %s call of result() throws when the function threw %s: catch Throwable in run(), keep it, and"
                                        + " throw a new ExecutionException in result(), on the caller's thread",
                                call, failure)
                        .isInstanceOf(ExecutionException.class);
                assertThat(thrown.getCause())
                        .as(
                                "C6: the cause of what the %s call of result() throws when the function threw %s: the very object, not wrapped"
                                        + " once more",
                                call, failure)
                        .isSameAs(failure);
                join(thread, "C6");
            }
        }
    }

    @Test
    @DisplayName("C7: it has no result before it is started, and may be started later")
    void noResultWithoutAStart() {
        ResultThread<String> thread = new ResultThread<>(1, () -> "x");

        assertThat(outcome(thread, "C7").thrown)
                .as(
                        "C7: what result() throws before anybody has called start(): join() returns at once then and other waits never, so look"
                                + " at the thread's state first")
                .isInstanceOf(IllegalStateException.class);
        assertThat(thread.getState())
                .as("C7: the thread's state after result() was called on a new one: result() starts nothing")
                .isEqualTo(Thread.State.NEW);

        start(thread, "C7");
        assertThat(outcome(thread, "C7"))
                .as("C7: what result() comes to when the thread was started after all")
                .isEqualTo(new Outcome("x", null));
    }

    @Test
    @DisplayName("C8: there is no thread without a function")
    void nullIsRefused() {
        assertThat(catchThrowable(() -> new ResultThread<>(1, (Callable<String>) null)))
                .as(
                        "C8: what new ResultThread(1, null) throws: look at the function in the constructor, so that the mistake shows where it"
                                + " was made")
                .isInstanceOf(NullPointerException.class);
    }

    /** What a call of result() came to. */
    private record Outcome(Object value, Throwable thrown) {}

    private static Outcome outcome(ResultThread<?> thread, String clause) {
        Actor<?> caller = Actor.call("caller of result()", thread::result);
        Throwable thrown = caller.failure(() -> "%s: result() never returns, though %s".formatted(clause, why(clause)));
        return new Outcome(thrown == null ? caller.result() : null, thrown);
    }

    private static String why(String clause) {
        return switch (clause) {
            case "C5" ->
                "the function has returned: null is a value like any other, and the value stays for the next call";
            case "C6" -> "the function has thrown: that is its end as well, and the failure stays for the next call";
            case "C7" -> "nobody has called start(), or the function has ended since";
            default -> "the function has ended";
        };
    }

    private static void start(ResultThread<?> thread, String clause) {
        thread.setUncaughtExceptionHandler((which, failure) -> {}); // keeps the screen clean
        assertThat(catchThrowable(thread::start))
                .as("%s: what start() throws on a thread that was only constructed", clause)
                .isNull();
    }

    private static void join(Thread thread, String clause) {
        Actor.run("joiner", thread::join)
                .result(() -> clause + ": the thread never comes to its end, though its function does");
    }

    /** A thread whose function waits at the gate. */
    private static final class Held {
        final ResultThread<String> thread;

        Held(Gate gate, String clause) {
            thread = new ResultThread<>(1, () -> {
                gate.pass();
                return "x";
            });
            ResultThreadHiddenTest.start(thread, clause);
        }

        Actor<String> caller() {
            return Actor.call("caller of result()", thread::result);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> String fail(Throwable failure) throws E {
        throw (E) failure;
    }
}
