package course.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Bytecode;
import course.classroom.test.Bytecode.Use;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.time.Duration;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("1.2 RunAll, hidden")
class RunAllHiddenTest {
    private static final int TASKS = 4;
    private static final int MANY = 40;
    private static final Duration ROUNDING = Duration.ofMillis(1);
    private static final long LONG = 20; // seconds

    private final Gate gate = new Gate();

    @Test
    @DisplayName("C1: each task runs once, in a new thread of its own")
    void aThreadEach() {
        Queue<Integer> ran = new ConcurrentLinkedQueue<>();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Actor<Duration> caller = runAll(tasks(TASKS, number -> {
            ran.add(number);
            threads.add(Thread.currentThread());
        }));

        caller.result(() -> "C1: the tasks have ended, and runAll does not return");
        Stillness.settle(); // whether it has waited for them is not judged here

        assertThat(ran)
                .as("C1: tasks that ran, by their place in the list: each has to run exactly once")
                .containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(threads)
                .as(
                        "C1: threads that ran the tasks: start() a new thread for each (run() alone runs it in the caller's)")
                .doesNotContain(caller.thread());
    }

    @Test
    @DisplayName("C1: no thread runs two tasks, even if one ends before the next begins")
    void noThreadTwice() {
        Interleavings.defaults()
                .schedules(40)
                .toleratingRaces()
                .run(() -> {
                    Set<Thread> threads = ConcurrentHashMap.newKeySet();
                    CountDownLatch ended = new CountDownLatch(2);
                    RunAll.runAll(tasks(2, number -> {
                        threads.add(Thread.currentThread());
                        ended.countDown();
                    }));
                    ended.await(); // whether runAll has waited for them is not judged here

                    assertThat(threads).as("the threads that ran two tasks").hasSize(2);
                })
                .assertHolds(
                        "C1: two tasks share a thread: start() a new thread for each (run() alone runs it in the caller's, and a pool that"
                                + " keeps idle threads gives one of them to the next task).");
    }

    @Test
    @DisplayName("C1: a task that stands in the list twice runs twice")
    void theSameTaskTwice() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        Runnable task = runs::incrementAndGet;

        RunAll.runAll(List.of(task, task));
        Stillness.settle(); // whether it has waited for them is not judged here

        assertThat(runs)
                .as("C1: how often a task ran that stands in the list twice")
                .hasValue(2);
    }

    @ParameterizedTest(name = "C2: {0} tasks are alive together")
    @DisplayName("C2: all tasks are alive together")
    @ValueSource(ints = {2, TASKS, MANY})
    void allAliveTogether(int count) {
        Rendezvous begun = new Rendezvous(count);
        Actor<Duration> caller = runAll(tasks(count, number -> begun.meet()));

        caller.result(() ->
                "C2: only %d of %d tasks began, the next one waits for them to end: start all threads before you join the first, and"
                                .formatted(begun.arrived(), count)
                        + " let nothing limit their number");
    }

    @ParameterizedTest(name = "C3: it waits for task {0} (counted from 0) of 4")
    @DisplayName("C3: it waits for every task, whichever ends last")
    @ValueSource(ints = {0, 1, 2, 3})
    void waitsForEach(int last) {
        Gate lastHasBegun = new Gate();
        Actor<Duration> caller = runAll(tasks(TASKS, number -> {
            if (number == last) {
                lastHasBegun.open();
                gate.passUnlessInterrupted();
            }
        }));
        lastHasBegun.await(() -> "C3: task %d (counted from 0) never began".formatted(last));
        Stillness.settle();

        assertThat(caller.hasEnded())
                .as(
                        "C3: whether runAll has returned while task %d (counted from 0) of %d still runs: join every thread",
                        last, TASKS)
                .isFalse();

        gate.open();
        caller.result(() -> "C3: all tasks have ended, but runAll does not return");
    }

    @Test
    @DisplayName("C3: it waits however long the tasks take")
    void waitsHoweverLong() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .run(() -> {
                    AtomicBoolean ended = new AtomicBoolean();
                    RunAll.runAll(tasks(1, number -> {
                        sleep(LONG);
                        ended.set(true);
                    }));

                    assertThat(ended)
                            .as(
                                    "whether the task had ended, which took %d s by the engine's clock, when runAll returned",
                                    LONG)
                            .isTrue();
                })
                .assertHolds(
                        "C3: runAll returns after some time, while its task still runs: a sleep, or a wait with a time limit, only guesses"
                                + " how long tasks take. Join every thread, without a limit.");
    }

    @Test
    @DisplayName("C3: it waits for all tasks, however they end together")
    void waitsForAllInAnyOrder() {
        Interleavings.defaults()
                .schedules(100)
                .run(() -> {
                    AtomicInteger ended = new AtomicInteger();
                    RunAll.runAll(tasks(3, number -> ended.incrementAndGet()));

                    assertThat(ended)
                            .as("how many of three tasks had ended when runAll returned")
                            .hasValue(3);
                })
                .assertHolds(
                        "C3: runAll returns too early, or never: it has to wait for all tasks, however they end together. Join every"
                                + " thread; a count that several threads change needs a lock, or to be atomic.");
    }

    @Test
    @DisplayName("C3: its threads die")
    void leavesNoThread() {
        runAll(tasks(TASKS, number -> {})).result();

        Leaks.requireNone("C3");
    }

    @ParameterizedTest(name = "C4: task {0} (counted from 0) of 4 throws an exception")
    @DisplayName("C4: a task that throws changes nothing for the others")
    @ValueSource(ints = {0, 1, 2, 3})
    void aThrowingTask(int thrower) {
        aTaskThrows(thrower, new IllegalStateException("a failure made by the test"));
    }

    @Test
    @DisplayName("C4: a task that throws an error changes nothing for the others")
    void aTaskWithAnError() {
        aTaskThrows(1, new AssertionError("an error made by the test"));
    }

    private void aTaskThrows(int thrower, Throwable failure) {
        AtomicInteger ended = new AtomicInteger();
        Gate oneIsHeld = new Gate();
        Actor<Duration> caller = runAll(tasks(TASKS, number -> {
            if (number == thrower) {
                Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {}); // keeps the screen clean
                RunAllHiddenTest.<RuntimeException>fail(failure);
            }
            oneIsHeld.open();
            gate.passUnlessInterrupted();
            ended.incrementAndGet();
        }));
        String what = "task %d (counted from 0) throws %s"
                .formatted(thrower, failure.getClass().getSimpleName());
        oneIsHeld.await(() -> "C4: %s, and none of the others runs".formatted(what));
        Stillness.settle();

        assertThat(caller.hasEnded())
                .as(
                        "C4: whether runAll has returned or thrown when %s while others still run: their ends are awaited all the same",
                        what)
                .isFalse();

        gate.open();
        Throwable thrown = caller.failure(() ->
                "C4: %s, the others have ended, and runAll does not return: count a task that throws as ended too (in a"
                                .formatted(what)
                        + " finally)");
        assertThat(thrown)
                .as("C4: what runAll throws when %s: it has to return as if nothing had happened", what)
                .isNull();
        assertThat(ended).as("C4: tasks that came to their end when %s", what).hasValue(TASKS - 1);
    }

    @Test
    @DisplayName("C5: the caller waits without using the processor")
    void waitsAtRest() {
        Actor<Duration> caller = holdAtTheGate();

        Stillness.require("C5");

        gate.open();
        caller.result();
    }

    @Test
    @DisplayName("C5: interrupted while it waits, the caller gets InterruptedException")
    void interruptible() {
        Actor<Duration> caller = holdAtTheGate();
        Stillness.settle();
        caller.interrupt();

        getsInterruptedException(caller);
    }

    @Test
    @DisplayName("C5: interrupted before it waits, the caller gets InterruptedException")
    void interruptedBefore() {
        List<Runnable> tasks = tasks(TASKS, number -> gate.passUnlessInterrupted());
        Actor<Duration> caller = Actor.call("caller of runAll", () -> {
            Thread.currentThread().interrupt();
            return RunAll.runAll(tasks);
        });

        getsInterruptedException(caller);
    }

    private void getsInterruptedException(Actor<Duration> caller) {
        Throwable thrown = caller.failure(
                () -> "C5: the caller was interrupted and waits on: don't catch InterruptedException, let it out");
        gate.open();

        assertThat(thrown)
                .as(
                        "C5: what runAll throws when its caller is interrupted: don't catch InterruptedException, let it out")
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("C6: the duration spans the tasks' whole run")
    void durationSpansTheRun() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .run(() -> {
                    Timed one = new Timed();
                    Timed other = new Timed();
                    long begin = System.nanoTime();
                    Duration took = RunAll.runAll(new SlowList(List.of(one, other)));
                    long end = System.nanoTime();

                    assertThat(took)
                            .as(
                                    "the duration, against what the tasks measured from the first begin to the last end: take"
                                            + " System.nanoTime() before the first start and again after the last join")
                            .isGreaterThanOrEqualTo(
                                    Duration.ofNanos(Math.max(one.end, other.end) - Math.min(one.begin, other.begin))
                                            .minus(ROUNDING));
                    assertThat(took)
                            .as(
                                    "the duration, against what the caller measured around runAll: it is the time that passed, not the sum of"
                                            + " the tasks' times, and System.nanoTime() counts nanoseconds")
                            .isLessThanOrEqualTo(Duration.ofNanos(end - begin).plus(ROUNDING));
                })
                .assertHolds("C6: the duration is wrong.");
    }

    /** Part of a scenario: a task that takes long, by the engine's clock. */
    private static final class Timed implements Runnable {
        private volatile long begin;
        private volatile long end;

        @Override
        public void run() {
            begin = System.nanoTime();
            sleep(LONG);
            end = System.nanoTime();
        }
    }

    private static void sleep(long seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // nobody interrupts it
        }
    }

    @Test
    @DisplayName("C6: the clock never jumps")
    void monotonicClock() throws InterruptedException {
        RunAll.runAll(List.of());
        List<Use> uses = Bytecode.of(RunAll.class);
        boolean monotonic = uses.stream().anyMatch(use -> use.member().equals("nanoTime"));
        List<Use> wallClock =
                uses.stream().filter(RunAllHiddenTest::asksTheTimeOfDay).toList();

        assertThat(monotonic ? List.of() : wallClock)
                .as(
                        "C6: clocks asked that tell the time of day: somebody may set them while the tasks run, and the duration is wrong, even"
                                + " negative. System.nanoTime() never jumps")
                .isEmpty();
    }

    private static boolean asksTheTimeOfDay(Use use) {
        return use.member().equals("currentTimeMillis")
                || use.owner().startsWith("java.time.") && use.member().matches("now|millis|instant|system.*|tick.*")
                || use.owner().matches("java\\.util\\.(Date|GregorianCalendar)")
                        && use.member().equals("new")
                || use.owner().equals("java.util.Calendar") && use.member().equals("getInstance");
    }

    @Test
    @DisplayName("C7: null is refused, an empty list is not")
    void edges() throws InterruptedException {
        assertThat(catchThrowable(() -> RunAll.runAll(null)))
                .as("C7: what runAll(null) throws")
                .isInstanceOf(NullPointerException.class);
        assertThat(RunAll.runAll(Collections.emptyList()))
                .as("C7: the time to run nothing")
                .isGreaterThanOrEqualTo(Duration.ZERO);
    }

    /** A call whose tasks wait at the gate, of which at least one has begun. */
    private Actor<Duration> holdAtTheGate() {
        Gate begun = new Gate();
        Actor<Duration> caller = runAll(tasks(TASKS, number -> {
            begun.open();
            gate.passUnlessInterrupted();
        }));
        begun.await(() -> "C5: none of the tasks ever began");
        return caller;
    }

    private static List<Runnable> tasks(int count, IntConsumer task) {
        return IntStream.range(0, count)
                .<Runnable>mapToObj(number -> () -> task.accept(number))
                .toList();
    }

    private static Actor<Duration> runAll(List<Runnable> tasks) {
        return Actor.call("caller of runAll", () -> RunAll.runAll(tasks));
    }

    /** Part of a scenario: takes its time, by the engine's clock, to hand out a task but the first, so that a start may come late. */
    private static final class SlowList extends AbstractList<Runnable> {
        private final List<Runnable> tasks;

        SlowList(List<Runnable> tasks) {
            this.tasks = tasks;
        }

        @Override
        public Runnable get(int index) {
            if (index > 0) {
                sleep(LONG / 2);
            }
            return tasks.get(index);
        }

        @Override
        public int size() {
            return tasks.size();
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void fail(Throwable failure) throws E {
        throw (E) failure;
    }
}
