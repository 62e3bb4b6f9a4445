package course.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import course.classroom.test.Bytecode;
import course.classroom.test.Bytecode.Use;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import course.classroom.test.TakesUpTo;
import java.time.Duration;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
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

    private final Gate gate = new Gate();

    @Test
    @DisplayName("C1: each task runs once, in a new thread of its own")
    void aThreadEach() {
        Queue<Integer> ran = new ConcurrentLinkedQueue<>();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        List<Runnable> tasks = tasks(TASKS, number -> {
            ran.add(number);
            threads.add(Thread.currentThread());
        });
        Actor<Duration> caller = runAll(new SlowList(tasks, Duration.ZERO));

        caller.result(() -> "C1: the tasks have ended, and runAll does not return");
        Stillness.settle(); // whether it has waited for them is not judged here

        assertThat(ran)
                .as("C1: tasks that ran, by their place in the list: each has to run exactly once")
                .containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(threads)
                .as(
                        "C1: threads that ran the tasks: start() a new thread for each (run() alone runs it in the caller's, and a pool"
                                + " that keeps idle threads gives one of them to the next task)")
                .doesNotContain(caller.thread())
                .hasSize(TASKS);
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
    @TakesUpTo(seconds = 60)
    @DisplayName("C3: it waits however long the tasks take")
    void waitsHoweverLong() {
        Gate begun = new Gate();
        Actor<Duration> caller = runAll(tasks(1, number -> {
            begun.open();
            gate.passUnlessInterrupted();
        }));
        begun.await(() -> "C3: the only task never began");
        Stillness.outwait();

        assertThat(caller.hasEnded())
                .as(
                        "C3: whether runAll has returned after some time, while its task still runs: a sleep, or a wait with a time limit, only"
                                + " guesses how long tasks take. Join every thread, without a limit")
                .isFalse();

        gate.open();
        caller.result(() -> "C3: all tasks have ended, but runAll does not return");
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
    @TakesUpTo(seconds = 60)
    @DisplayName("C6: the duration spans the tasks' whole run")
    void durationSpansTheRun() throws InterruptedException {
        Duration held = Duration.ofMillis(10);
        // What the machine took to start and wake threads may hide that a part is missing, unless it is held up for
        // longer.
        while (durationHeldUpFor(held).compareTo(held) >= 0 && held.toMillis() < 1_000) {
            held = held.multipliedBy(2);
        }
    }

    /** Judges a run whose starts and whose end are held up. Returns how long the machine took to start and to wake threads. */
    private static Duration durationHeldUpFor(Duration held) throws InterruptedException {
        Gate gate = new Gate();
        Gate lastHasBegun = new Gate();
        long[] task = new long[2]; // the first task's begin and end; read after the call has ended
        long[] call = new long[2]; // the call's begin and end; likewise
        List<Runnable> tasks = tasks(2, number -> {
            if (number == 0) {
                task[0] = System.nanoTime();
                gate.passUnlessInterrupted();
                task[1] = System.nanoTime();
            } else {
                lastHasBegun.open();
            }
        });
        SlowList slowly = new SlowList(tasks, held);
        Actor<Duration> caller = Actor.call("caller of runAll", () -> {
            call[0] = System.nanoTime();
            Duration took = RunAll.runAll(slowly);
            call[1] = System.nanoTime();
            return took;
        });
        lastHasBegun.await(() -> "C2: the second task never began while the first one ran");
        Stillness.settle();
        Thread.sleep(held.toMillis());
        gate.open();

        Duration took = caller.result();
        assertThat(took)
                .as(
                        "C6: the duration, against what the first task measured of itself: take System.nanoTime() before the first start and again"
                                + " after the last join")
                .isGreaterThanOrEqualTo(Duration.ofNanos(task[1] - task[0]).minus(ROUNDING));
        assertThat(took)
                .as(
                        "C6: the duration, against what the caller measured around runAll: it is the time that passed, not the sum of the tasks'"
                                + " times, and System.nanoTime() counts nanoseconds")
                .isLessThanOrEqualTo(Duration.ofNanos(call[1] - call[0]).plus(ROUNDING));
        long ready = slowly.handedOut.stream()
                .filter(time -> time - task[0] <= 0)
                .max(Long::compare)
                .orElse(call[0]);
        return Duration.ofNanos(Math.max(task[0] - ready, call[1] - task[1]));
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

    /** Hands a task out when the one before has ended or come to rest, if it was started at all, and some time has passed. */
    private static final class SlowList extends AbstractList<Runnable> {
        private static final int LOOKS = 30;

        private final List<Runnable> tasks;
        private final Duration held;
        private final Map<Integer, Thread> begun = new ConcurrentHashMap<>();
        private final Queue<Long> handedOut = new ConcurrentLinkedQueue<>(); // when, by System.nanoTime()

        SlowList(List<Runnable> tasks, Duration held) {
            this.tasks = tasks;
            this.held = held;
        }

        @Override
        public Runnable get(int index) {
            if (index > 0) {
                letRest(index - 1);
                LockSupport.parkNanos(held.toNanos());
            }
            handedOut.add(System.nanoTime());
            return () -> {
                begun.put(index, Thread.currentThread());
                tasks.get(index).run();
            };
        }

        /** A few looks only: an answer may as well take the whole list before it starts anything. */
        private void letRest(int index) {
            int quiet = 0;
            for (int look = 0; look < LOOKS && quiet < 3; look++) {
                LockSupport.parkNanos(2_000_000);
                Thread thread = begun.get(index);
                quiet = thread != null && thread.getState() != Thread.State.RUNNABLE ? quiet + 1 : 0;
            }
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
