package course.locks;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Bytecode;
import course.classroom.test.Bytecode.Use;
import course.classroom.test.Gate;
import course.classroom.test.TakesUpTo;
import course.classroom.test.Woven;
import course.classroom.test.Woven.Step;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.6 HighScore, hidden")
class HighScoreHiddenTest {
    private static final String HELD = "the thread that is held";
    private static final int STEPS_AT_MOST = 20;
    private static final long HOT_NANOS = 150_000_000;
    private static final long STALE_NANOS = 500_000_000;
    private static final long ENDLESS_NANOS = 1_000_000_000;

    /** What the tests need of a HighScore, as it is or woven. */
    public interface Scores {
        boolean submit(int score);

        int best();
    }

    static final class RealScores implements Scores {
        private final HighScore real = new HighScore();

        @Override
        public boolean submit(int score) {
            return real.submit(score);
        }

        @Override
        public int best() {
            return real.best();
        }
    }

    @Test
    @DisplayName("C1: no best is lost")
    void losesNoBest() {
        Interleavings.defaults()
                .schedules(100)
                .run(() -> {
                    HighScore high = new HighScore();
                    Actors.together(
                            () -> submitAndLook(high, 500),
                            () -> submitAndLook(high, 900),
                            () -> submitAndLook(high, 700));
                    assertThat(high.best())
                            .as("the best after three threads submitted 500, 900 and 700")
                            .isEqualTo(900);
                })
                .assertHolds(
                        "C1: a best gets lost: another thread may write a higher score between one thread's look at the best and its write,"
                                + " which then overwrites it, or is not written at all. Write only if the best is still the one that you compared"
                                + " with (compareAndSet says whether it was), and else compare again; get then set are two steps, and volatile"
                                + " alone does not make them one.");
    }

    private static void submitAndLook(HighScore high, int score) {
        high.submit(score);
        assertThat(high.best())
                .as("what best returns to a thread that has just submitted %d", score)
                .isGreaterThanOrEqualTo(score);
    }

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("C1: a reader sees a new best")
    void readerIsNotStale() throws InterruptedException {
        HighScore high = new HighScore();
        submit(high, 1);
        Actor<Void> reader = Actor.run("reader", () -> spinUntil(high, 3));
        runsFor(reader, HOT_NANOS);
        submit(high, 3);

        assertThat(runsFor(reader, STALE_NANOS))
                .as(
                        "C1: whether a reader that calls best() over and over misses a score whose submit has long returned. The reader needs an"
                                + " atomic or volatile read: a plain one the compiler may do once and never again")
                .isFalse();
    }

    /** The call under test stands in a loop of its own, which the compiler is free to change as in any program. */
    private static void spinUntil(HighScore high, int wanted) {
        while (high.best() != wanted) {
            // nothing: whatever stands here may make the compiler read anew
        }
    }

    @Test
    @DisplayName("C2: true exactly for a score that became the best, when they come one after another")
    void trueForANewBest() {
        for (List<Integer> scores : List.of(
                List.of(Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1, Integer.MIN_VALUE),
                List.of(0, 0, -1, 1),
                List.of(-7, Integer.MIN_VALUE, -7, -8, 1_000, 999, 1_000, 1_001, 5),
                List.of(Integer.MAX_VALUE, -1, Integer.MIN_VALUE, Integer.MAX_VALUE))) {
            List<Boolean> expected = new ArrayList<>();
            int best = Integer.MIN_VALUE;
            for (int score : scores) {
                expected.add(score > best);
                best = Math.max(best, score);
            }

            HighScore high = new HighScore();
            List<Boolean> returned = ended(
                    Actor.call(
                            "submitter", () -> scores.stream().map(high::submit).toList()),
                    () -> "C2: submit comes to no end, though one thread alone submits " + scores);
            assertThat(returned)
                    .as(
                            "C2: what submit returns for %s, one after another: true exactly for a score higher than all before (an equal one"
                                    + " did not become the best, nor a first Integer.MIN_VALUE; a difference may overflow)",
                            scores)
                    .isEqualTo(expected);
            assertThat(high.best()).as("C1: the best after %s", scores).isEqualTo(best);
        }
    }

    @Test
    @DisplayName("C2: true exactly for a score that became the best, when they come at the same time")
    void trueForOneOfEquals() {
        Interleavings.defaults()
                .schedules(100)
                .run(() -> {
                    HighScore high = new HighScore();
                    AtomicInteger fives = new AtomicInteger();
                    AtomicBoolean five = new AtomicBoolean();
                    AtomicBoolean seven = new AtomicBoolean();
                    Actors.together(
                            () -> fives.addAndGet(high.submit(5) ? 1 : 0),
                            () -> fives.addAndGet(high.submit(5) ? 1 : 0),
                            () -> {
                                five.set(high.best() == 5);
                                seven.set(high.submit(7));
                            });

                    assertThat(fives.get())
                            .as(
                                    "how often submit(5) returned true, of two calls, while a third thread saw %s and then submitted 7",
                                    five.get() ? "a best of 5" : "no best of 5")
                            .isBetween(five.get() ? 1 : 0, 1);
                    assertThat(seven)
                            .as("what submit(7) returned, the highest of all")
                            .isTrue();
                })
                .assertHolds(
                        "C2: submit tells the wrong thing: the score was compared with a best at one moment and entered at another, and in between"
                                + " an equal or a higher one came in. What it returns has to come from the very step that wrote the score.");
    }

    @Test
    @DisplayName("C3: each begins at Integer.MIN_VALUE and has a best of its own")
    void standsForItself() {
        HighScore one = new HighScore();
        submit(one, -5);
        HighScore other = new HighScore();

        assertThat(other.best())
                .as(
                        "C3: the best of a new HighScore, after -5 was submitted to another one: it begins at Integer.MIN_VALUE, and nothing is"
                                + " static")
                .isEqualTo(Integer.MIN_VALUE);
        submit(other, 100);
        assertThat(one.best())
                .as("C3: a best of -5, after 100 was submitted to another HighScore: the best must not be static")
                .isEqualTo(-5);
    }

    @Test
    @DisplayName("C4: no lock in any class file")
    void noLock() {
        new HighScore().best();

        assertThat(Bytecode.of(HighScore.class).stream().filter(HighScoreHiddenTest::locks))
                .as(
                        "C4: where a lock is taken, or a map used that locks inside: an atomic variable and its compareAndSet need none")
                .isEmpty();
    }

    private static boolean locks(Use use) {
        return use.isMonitor()
                || use.owner().startsWith("java.util.concurrent.locks.")
                || use.owner().matches("java\\.util\\.concurrent\\.Concurrent\\w*Map(\\$.*)?")
                || use.owner().equals("java.util.Hashtable")
                || use.owner().equals("java.util.Collections") && use.member().startsWith("synchronized");
    }

    /** Holds one thread before its first step that others can see, then before its second, and so on, while another one submits. */
    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("C4: a thread that is stopped in the midst of submit keeps no other waiting")
    void nobodyWaits() {
        for (int step = 1; step <= STEPS_AT_MOST; step++) {
            Hold hold = new Hold(step);
            Scores high = Woven.load(Scores.class, RealScores.class, HighScore.class, hold::before)
                    .create();
            Actor<Boolean> held = Actor.call(HELD, () -> hold.over(high.submit(5)));
            hold.heldOrOver.await(() -> "C4: submit(5) comes to no end");
            try {
                Actor<Boolean> other = Actor.call("the other thread", () -> high.submit(7) && high.best() == 7);
                ended(
                        other,
                        () ->
                                "C4: a thread was stopped in the midst of submit(5), and another one's submit(7) or best() waits for it: that is"
                                        + " a lock, whatever it is made of (a flag, a semaphore). Let nobody wait: try compareAndSet, and if another was"
                                        + " faster, look again");
            } finally {
                hold.mayGoOn.open();
            }
            ended(held, () -> "C4: submit(5) comes to no end after another thread has submitted 7");
            if (hold.isOver) {
                return;
            }
        }
    }

    private static final class Hold {
        final Gate heldOrOver = new Gate();
        final Gate mayGoOn = new Gate();
        volatile boolean isOver; // without having come to the step
        private final AtomicInteger stepsLeft;

        Hold(int step) {
            stepsLeft = new AtomicInteger(step);
        }

        void before(Step step, String method, long number) {
            if (Thread.currentThread().getName().equals(HELD)
                    && step == Step.WRITE
                    && stepsLeft.decrementAndGet() == 0) {
                heldOrOver.open();
                mayGoOn.passUnlessInterrupted();
            }
        }

        boolean over(boolean result) {
            isOver = !heldOrOver.isOpen();
            heldOrOver.open();
            return result;
        }
    }

    // ---- The cast

    private static void submit(HighScore high, int score) {
        ended(
                Actor.call("submitter", () -> high.submit(score)),
                () -> "C2: submit comes to no end, though one thread alone submits " + score);
    }

    /** Blocks until: the actor has ended. One that tries on and on is told from a slow one by the processor time it uses. */
    private static <T> T ended(Actor<T> actor, Supplier<String> ifStuck) {
        try {
            while (!actor.hasEnded() && actor.thread().getState() == Thread.State.RUNNABLE) {
                if (cpuNanos(actor) > ENDLESS_NANOS) {
                    throw new AssertionError(ifStuck.get() + "\n(it uses the processor on and on)");
                }
                Thread.sleep(1); // the pace of looking
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the test waited", e);
        }
        return actor.result(ifStuck);
    }

    /** Blocks until: the actor has used that much processor time from now on, or has ended. Returns whether it goes on. */
    private static boolean runsFor(Actor<?> actor, long nanos) throws InterruptedException {
        long begin = Math.max(0, cpuNanos(actor));
        while (!actor.hasEnded() && cpuNanos(actor) - begin < nanos) {
            Thread.sleep(1); // the pace of looking
        }
        return !actor.hasEnded();
    }

    private static long cpuNanos(Actor<?> actor) {
        return ManagementFactory.getThreadMXBean()
                .getThreadCpuTime(actor.thread().getId());
    }
}
