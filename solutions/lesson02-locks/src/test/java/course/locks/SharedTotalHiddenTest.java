package course.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.AtWork;
import course.classroom.test.Bytecode;
import course.classroom.test.Bytecode.Use;
import course.classroom.test.Gate;
import course.classroom.test.Stillness;
import course.classroom.test.TakesUpTo;
import course.classroom.test.Woven;
import course.classroom.test.Woven.Hook;
import course.classroom.test.Woven.Step;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("2.1 SharedTotal, hidden")
class SharedTotalHiddenTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String CALLER = "caller of addAndSubtract";
    private static final long HOT_NANOS = 150_000_000;
    private static final long STALE_NANOS = 500_000_000;

    /** What the tests need of a SharedTotal, as it is or woven. */
    public interface Total {
        void add(long amount);

        long total();

        long addAndSubtract(int count) throws InterruptedException;
    }

    static final class RealTotal implements Total {
        private final SharedTotal real = new SharedTotal();

        @Override
        public void add(long amount) {
            real.add(amount);
        }

        @Override
        public long total() {
            return real.total();
        }

        @Override
        public long addAndSubtract(int count) throws InterruptedException {
            return SharedTotal.addAndSubtract(count);
        }
    }

    @Test
    @DisplayName("C1: no update is lost")
    void losesNothing() {
        Interleavings.defaults()
                .schedules(100)
                .run(() -> {
                    SharedTotal total = new SharedTotal();
                    Actors.together(() -> total.add(1), () -> total.add(2), () -> total.add(4));
                    assertThat(total.total())
                            .as("the total after three threads added 1, 2 and 4")
                            .isEqualTo(7);
                })
                .assertHolds(
                        "C1: updates get lost: another thread may write between one thread's read of the sum and its write. Both must be one"
                                + " step, under one lock that all threads share and that never changes; volatile alone does not do it.");
    }

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("C2: a reader sees what was added")
    void readerIsNotStale() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            SharedTotal total = new SharedTotal();
            total.add(1);
            Actor<Void> reader = Actor.run("reader", () -> spinUntil(total, 3));
            runsFor(reader, HOT_NANOS);
            total.add(2);

            assertThat(runsFor(reader, STALE_NANOS))
                    .as(
                            "C2: whether a reader that calls total() over and over misses an addition that has long returned. A reader needs"
                                    + " the writers' lock as well (or a volatile or atomic sum): without it the compiler may read the sum once and"
                                    + " never again")
                    .isFalse();
        }
    }

    /** The call under test stands in a loop of its own, which the compiler is free to change as in any program. */
    private static void spinUntil(SharedTotal total, long wanted) {
        while (total.total() != wanted) {
            // nothing: whatever stands here may make the compiler read anew
        }
    }

    /** Blocks until: the actor has used that much processor time from now on, or has ended. Returns whether it goes on. */
    private static boolean runsFor(Actor<?> actor, long cpuNanos) throws InterruptedException {
        long id = actor.thread().getId();
        long begin = Math.max(0, THREADS.getThreadCpuTime(id));
        while (!actor.hasEnded() && THREADS.getThreadCpuTime(id) - begin < cpuNanos) {
            Thread.sleep(1); // the pace of looking
        }
        return !actor.hasEnded();
    }

    @Test
    @DisplayName("C2: a reader sees no total that never was")
    void readerSeesTrueTotals() {
        Interleavings.explore(() -> {
                    SharedTotal total = new SharedTotal();
                    CountDownLatch added = new CountDownLatch(1);
                    new Actors()
                            .add("adder", () -> {
                                total.add(1);
                                added.countDown();
                            })
                            .add("subtracter", () -> {
                                added.await();
                                total.add(-1);
                            })
                            .add(
                                    "reader",
                                    () -> assertThat(total.total())
                                            .as(
                                                    "the total while one thread adds 1 and, after it, another takes it away")
                                            .isBetween(0L, 1L))
                            .play();
                })
                .assertHolds(
                        "C2: a reader meets a writer. A reader needs the writers' lock as well (or an atomic or volatile sum), or it may see an"
                                + " old total, even for ever; and a sum put together from parts, one after another while others write, may come out as"
                                + " a total that never was.");
    }

    @Test
    @DisplayName("C2: no LongAdder")
    void noLongAdder() {
        new SharedTotal().add(0);
        List<Use> uses = Bytecode.of(SharedTotal.class);
        boolean locks =
                uses.stream().anyMatch(use -> use.isMonitor() || use.owner().startsWith("java.util.concurrent.locks."));
        List<Use> adders = uses.stream()
                .filter(use -> use.owner().matches("java.util.concurrent.atomic.\\w+(Adder|Accumulator)"))
                .toList();

        assertThat(locks ? List.of() : adders)
                .as(
                        "C2: uses of a LongAdder or its like, without a lock. It keeps several cells, and its sum() reads them one after another"
                                + " while others add, so that it may return a total that never was. An AtomicLong does not")
                .isEmpty();
    }

    @Test
    @DisplayName("C3: each total begins at 0 and has a sum of its own")
    void totalsAreIndependent() {
        SharedTotal one = new SharedTotal();
        one.add(5);
        SharedTotal other = new SharedTotal();

        assertThat(other.total())
                .as("C3: a new total, after 5 was added to another one: the sum must not be static")
                .isZero();

        other.add(Long.MIN_VALUE);
        assertThat(one.total())
                .as("C3: a total of 5, after something was added to another one")
                .isEqualTo(5);
        assertThat(other.total())
                .as("C3: a total to which Long.MIN_VALUE was added")
                .isEqualTo(Long.MIN_VALUE);
    }

    @Test
    @DisplayName("C4: all four threads are started before any is waited for")
    void fourTogether() {
        AtWork crew = AtWork.of(SharedTotal.class);
        Loops loops = new Loops(crew, number -> true);
        Actor<Long> caller = loops.start(1);

        crew.await(
                4,
                () -> caller.hasEnded()
                        ? "C4: addAndSubtract(1) came to its end, though four threads never added at the same time"
                        : "C4: only %d of four threads %s started while the first has not ended: start all four before you join the first"
                                .formatted(crew.count(), crew.count() == 1 ? "is" : "are"));

        loops.mayGoOn.open();
        caller.result();
    }

    @Test
    @DisplayName("C4: each loop adds as often as asked")
    void addsCountTimes() throws InterruptedException {
        AtomicLong added = new AtomicLong();
        AtomicLong takenAway = new AtomicLong();
        Total total = woven((step, method, number) -> {
                    if (step == Step.ENTRY && method.equals("add")) {
                        (number > 0 ? added : takenAway).addAndGet(number);
                    }
                })
                .create();

        total.addAndSubtract(3);
        Stillness.settle(); // whether it has waited for its loops is not judged here

        // An answer may change its sum by other means than add: what was not seen at all is not judged.
        String loops =
                "C4: what the loops of addAndSubtract(3) %s in all: each of the four adds its number exactly count times";
        assertThat(added.get()).as(loops, "added").isIn(0L, 3L * (2 + 3));
        assertThat(takenAway.get()).as(loops, "took away").isIn(0L, 3L * (-4 - 1));
    }

    @ParameterizedTest(name = "C5: it waits for the loop that adds {0}")
    @DisplayName("C5: it waits for each loop")
    @ValueSource(longs = {2, 3, -4, -1})
    void waitsForEach(long amount) {
        Loops loops = new Loops(AtWork.of(SharedTotal.class), number -> number == amount);
        Actor<Long> caller = loops.start(1);
        loops.heldOrOver.await(() -> "C5: addAndSubtract(1) never came to the loop that adds " + amount);
        Stillness.settle();

        assertThat(loops.held && caller.hasEnded())
                .as(
                        "C5: whether addAndSubtract has returned while the loop that adds %d still runs: join all four threads",
                        amount)
                .isFalse();

        loops.mayGoOn.open();
        assertThat(caller.result(() -> "C5: the four loops have ended, but addAndSubtract does not return"))
                .as("C5: what addAndSubtract(1) returns: read the total after you have joined all four threads")
                .isZero();
    }

    @Test
    @DisplayName("C5: the loops cancel out")
    void endsAtZero() throws InterruptedException {
        for (int count : List.of(1, 1_000, 50_000)) {
            assertThat(SharedTotal.addAndSubtract(count))
                    .as("C5: what addAndSubtract(%d) returns: the loops cancel out", count)
                    .isZero();
        }
    }

    @Test
    @DisplayName("C5: the loops cancel out, in whatever order their steps come")
    void endsAtZeroInAnyOrder() {
        Interleavings.defaults()
                .schedules(40)
                .run(() -> assertThat(SharedTotal.addAndSubtract(1))
                        .as("what addAndSubtract(1) returns")
                        .isZero())
                .assertHolds("C5: the total is read while a loop still adds, or an update gets lost:"
                        + " join all four threads, and read the total after you have joined all four threads.");
    }

    @Test
    @DisplayName("C6: it waits without using the processor")
    void waitsAtRest() {
        Loops loops = new Loops(AtWork.of(SharedTotal.class), number -> true);
        Actor<Long> caller = loops.start(1);
        loops.heldOrOver.await(() -> "C6: addAndSubtract(1) never came to its loops");

        Stillness.require("C6");

        loops.mayGoOn.open();
        caller.result();
    }

    @Test
    @DisplayName("C6: interrupted while it waits, it throws")
    void interruptible() {
        Loops loops = new Loops(AtWork.of(SharedTotal.class), number -> true);
        Actor<Long> caller = loops.start(1);
        loops.heldOrOver.await(() -> "C6: addAndSubtract(1) never came to its loops");
        Stillness.settle();
        caller.interrupt();

        throwsInterrupted(caller, loops);
    }

    @Test
    @DisplayName("C6: interrupted before it has to wait, it throws")
    void interruptedBefore() {
        Loops loops = new Loops(AtWork.of(SharedTotal.class), number -> true);
        Actor<Long> caller = loops.startInterrupted(1);

        throwsInterrupted(caller, loops);
    }

    private static void throwsInterrupted(Actor<Long> caller, Loops loops) {
        Throwable thrown = caller.failure(
                () -> "C6: the caller was interrupted and waits on: let InterruptedException out, don't catch it");
        loops.mayGoOn.open();

        assertThat(thrown)
                .as(
                        "C6: what addAndSubtract throws when its caller is interrupted: let InterruptedException out, don't catch it")
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("C7: a negative count is refused, zero is not")
    void edges() throws InterruptedException {
        for (int count : List.of(-1, Integer.MIN_VALUE)) {
            assertThat(catchThrowable(() -> SharedTotal.addAndSubtract(count)))
                    .as("C7: what addAndSubtract(%d) throws", count)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(count));
        }
        assertThat(SharedTotal.addAndSubtract(0)).as("C7: addAndSubtract(0)").isZero();
    }

    /** A call of addAndSubtract whose loops are held: at their calls of add, or wherever else they change something. */
    private static final class Loops {
        final Gate mayGoOn = new Gate();
        final Gate heldOrOver = new Gate();
        volatile boolean held;
        private final AtWork crew;
        private final LongPredicate whichToHold;

        Loops(AtWork crew, LongPredicate whichToHold) {
            this.crew = crew;
            this.whichToHold = whichToHold;
        }

        Actor<Long> start(int count) {
            Total total = woven(this::hold).create();
            return Actor.call(CALLER, () -> call(total, count));
        }

        Actor<Long> startInterrupted(int count) {
            Total total = woven(this::hold).create();
            return Actor.call(CALLER, () -> {
                Thread.currentThread().interrupt();
                return call(total, count);
            });
        }

        private long call(Total total, int count) throws InterruptedException {
            try {
                return total.addAndSubtract(count);
            } finally {
                heldOrOver.open();
            }
        }

        private void hold(Step step, String method, long number) {
            boolean isLoop = !Thread.currentThread().getName().equals(CALLER);
            boolean changes = step == Step.WRITE || method.equals("add");
            if (isLoop && changes && whichToHold.test(number) && !mayGoOn.isOpen()) {
                crew.met();
                held = true;
                heldOrOver.open();
                mayGoOn.passUnlessInterrupted();
            }
        }
    }

    private static Woven<Total> woven(Hook hook) {
        return Woven.load(Total.class, RealTotal.class, SharedTotal.class, hook);
    }
}
