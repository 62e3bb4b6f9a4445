package course.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Exploration;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("1.1 ThreadStarter, hidden")
class ThreadStarterHiddenTest {
    private static final Duration NO_TIME = Duration.ofMillis(1); // by the engine's clock

    @Test
    @DisplayName("C1: the task runs exactly once, in the thread that is returned, and that ends")
    void runsOnceInTheThreadReturned() {
        Queue<Thread> ran = new ConcurrentLinkedQueue<>();
        Gate begun = new Gate();
        Thread returned = start("C1", "worker", () -> {
            ran.add(Thread.currentThread());
            begun.open();
        });
        begun.await(() -> "C1: the task never runs: a new Thread does nothing until somebody calls its start()");
        Leaks.requireNone("C1");

        assertThat(ran)
                .as(
                        "C1: the threads that ran the task, against the one returned. It runs once, in the new thread: call start(), and only"
                                + " start() (run() alone runs it in the caller's), and return the thread that you started")
                .containsExactly(returned);
    }

    @Test
    @DisplayName("C1: each call makes a thread of its own, even if an earlier one has nothing to do any more")
    void noThreadTwice() {
        Interleavings.defaults()
                .schedules(60)
                .toleratingRaces()
                .run(() -> {
                    Set<Thread> threads = ConcurrentHashMap.newKeySet();
                    for (int i = 0; i < 2; i++) {
                        CountDownLatch ended = new CountDownLatch(1);
                        ThreadStarter.startNamed("worker", () -> {
                            threads.add(Thread.currentThread());
                            ended.countDown();
                        });
                        ended.await();
                    }

                    assertThat(threads)
                            .as("the threads that ran the tasks of two calls, one after another, with the same name")
                            .hasSize(2);
                })
                .assertHolds(
                        "C1: the second call gets no thread of its own: make a new Thread each time. A pool, or a thread kept for later, gives"
                                + " one that has run something before.");
    }

    @Test
    @DisplayName("C2: the name is the one given, whatever it is")
    void anyName() {
        for (String name : new String[] {"worker", "a b", "", "worker", "Thread-0", " "}) {
            AtomicReference<String> inTheTask = new AtomicReference<>();
            Gate ended = new Gate();
            Thread returned = start("C2", name, () -> {
                inTheTask.set(Thread.currentThread().getName());
                ended.open();
            });
            ended.await(() -> "C2: the task never runs");

            String hint = "C2: the name of the %s, for startNamed(\"%s\", …): hand the name to the new thread,"
                    + " with its constructor or with setName before start()";
            assertThat(returned.getName()).as(hint, "thread returned", name).isEqualTo(name);
            assertThat(inTheTask.get()).as(hint, "task's thread", name).isEqualTo(name);
        }
    }

    @Test
    @DisplayName("C2: it has its name from the beginning")
    void namedFromTheBeginning() {
        Interleavings.defaults()
                .schedules(60)
                .toleratingRaces()
                .run(() -> {
                    AtomicReference<String> onFirstLine = new AtomicReference<>();
                    CountDownLatch ended = new CountDownLatch(1);
                    Thread returned = ThreadStarter.startNamed("worker", () -> {
                        onFirstLine.set(Thread.currentThread().getName());
                        ended.countDown();
                    });
                    String onReturn = returned.getName();
                    ended.await();

                    assertThat(onReturn)
                            .as("the name of the thread when startNamed returns")
                            .isEqualTo("worker");
                    assertThat(onFirstLine.get())
                            .as("the name of the thread on the task's first line")
                            .isEqualTo("worker");
                })
                .assertHolds(
                        "C2: the name is missing, or comes too late: give it to the thread before you start it. Afterwards nobody knows"
                                + " which comes first, your line or the task's.");
    }

    @Test
    @DisplayName("C3: it is a platform thread, and no daemon")
    void noDaemon() throws InterruptedException, ExecutionException {
        FutureTask<Thread> call = new FutureTask<>(() -> ThreadStarter.startNamed("worker", () -> {}));
        Thread caller = new Thread(call, "a caller that is no daemon");
        caller.setDaemon(false); // what it makes would be one as well
        caller.start();

        assertThat(call.get().isDaemon())
                .as(
                        "C3: whether the thread is a daemon, of a caller that is none: the program doesn't wait for daemons to end. A new Thread is"
                                + " none by itself; a virtual thread always is one")
                .isFalse();
    }

    @Test
    @DisplayName("C4: it has been started when startNamed returns")
    void isStarted() {
        Interleavings.defaults()
                .schedules(60)
                .toleratingRaces()
                .run(() -> {
                    Thread.State state =
                            ThreadStarter.startNamed("worker", () -> {}).getState();

                    assertThat(state)
                            .as("the state of the thread that startNamed returned")
                            .isNotEqualTo(Thread.State.NEW);
                })
                .assertHolds(
                        "C4: the thread returned has not been started yet: call its start() yourself, before you return it.");
    }

    @Test
    @DisplayName("C5: the caller waits neither for the task's begin nor for its end")
    void neverWaits() {
        String explanation =
                "C5: startNamed waits: start() returns at once, and so must you, whether the task has begun or not. No join, no"
                        + " sleep, no latch, no run().";
        for (int tries = 0; tries < 3; tries++) {
            Exploration explored =
                    Interleavings.defaults().schedules(60).toleratingRaces().run(() -> looksAtTheCaller());
            if (!explored.wasAmplified()) { // else the engine has delayed the caller itself
                explored.assertHolds(explanation);
                return;
            }
        }
        Gate mayEnd = new Gate();
        Actor<Thread> caller = Actor.call(
                "caller of startNamed", () -> ThreadStarter.startNamed("worker", mayEnd::passUnlessInterrupted));
        caller.result(() -> explanation);
        mayEnd.open();
    }

    /** A scenario: while the task is held, somebody looks at the caller. */
    private static void looksAtTheCaller() throws Throwable {
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicReference<Duration> took = new AtomicReference<>();
        Actors actors = new Actors().add("caller", () -> {
            long begin = System.nanoTime();
            ThreadStarter.startNamed("worker", () -> await(mayEnd));
            took.set(Duration.ofNanos(System.nanoTime() - begin));
        });
        Thread caller = actors.thread("caller");
        actors.start();
        Thread.State state = caller.getState();
        actors.join();
        mayEnd.countDown();

        assertThat(state)
                .as("the state of the caller, seen in the middle of startNamed")
                .isNotIn(Thread.State.WAITING, Thread.State.TIMED_WAITING);
        assertThat(took.get())
                .as("how long startNamed took, by the engine's clock")
                .isLessThan(NO_TIME);
    }

    @Test
    @DisplayName("C6: null is refused, and nothing runs")
    void nullIsRefused() {
        AtomicInteger runs = new AtomicInteger();

        assertThat(catchThrowable(() -> ThreadStarter.startNamed(null, runs::incrementAndGet)))
                .as("C6: what startNamed(null, task) throws, in the caller's thread")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> ThreadStarter.startNamed("worker", null)))
                .as(
                        "C6: what startNamed(\"worker\", null) throws, in the caller's thread: new Thread(null, name) is allowed and would do"
                                + " nothing, so look at the task yourself")
                .isInstanceOf(NullPointerException.class);

        Leaks.requireNone("C6");
        assertThat(runs)
                .as("C6: how often the task ran when the name was null: refuse it before you start anything")
                .hasValue(0);
    }

    private static Thread start(String clause, String name, Runnable task) {
        Actor<Thread> caller = Actor.call("caller of startNamed", () -> ThreadStarter.startNamed(name, task));
        Throwable thrown = caller.failure(() -> clause + ": startNamed does not return");

        assertThat(thrown)
                .as(
                        "%s: what startNamed(\"%s\", task) throws: nothing. (A thread can be started only once: start() on one that was"
                                + " started before fails)",
                        clause, name)
                .isNull();
        return caller.result();
    }

    /** Part of a scenario. */
    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // nobody interrupts it
        }
    }
}
