package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Exploration;
import course.classroom.interleave.Finding;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Patience;
import course.classroom.test.TakesUpTo;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an exploration")
class LeavesNothingTest {
    private static final int FEW = 200;
    private static final int MANY = 2_000;
    private static final long MARGIN = 16L << 20;

    @Test
    @DisplayName("leaves no thread, whatever its scenario leaves behind: waiting, sleeping, parked, in pools")
    void noThread() throws InterruptedException {
        Set<Thread> before = threads();
        Interleavings.defaults()
                .schedules(8)
                .run(LeavesNothingTest::leavesThreads)
                .assertHolds("Threads left behind are no fault.");
        Found.in(() -> Actors.together(() -> new CountDownLatch(1).await()), Finding.Kind.HANG);
        Found.in(LeavesNothingTest::swallows, Finding.Kind.HANG);
        Set<Thread> left = threads();
        left.removeAll(before);
        for (Thread thread : left) {
            thread.join(Patience.LIMIT.toMillis());
            assertThat(thread.isAlive()).as(thread + " is left").isFalse();
        }
    }

    @Test
    @DisplayName("blames nobody when a thread begins to wait for ever after the scenario's end")
    void waitsAfterTheEnd() {
        Interleavings.explore(
                        () -> Executors.newFixedThreadPool(2).submit(() -> 1).get())
                .assertHolds("Threads left behind are no fault.");
    }

    @Test
    @DisplayName("leaves the clock, the interrupt flag and the handlers as they were")
    void nothingChanged() {
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        long start = System.nanoTime();
        Interleavings.explore(() -> Thread.sleep(TimeUnit.DAYS.toMillis(1))).assertHolds("It sleeps a virtual day.");
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.HOURS.toNanos(1));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(handler);
    }

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("leaves no memory: after 2,000 there is no more in use than after 200")
    void noMemory() {
        exploreTiny(FEW);
        long few = used();
        int classesOfFew = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        exploreTiny(MANY - FEW);
        assertThat(used()).as("bytes in use after %d explorations", MANY).isLessThan(2 * few + MARGIN);
        assertThat(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount())
                .as("classes after %d explorations", MANY)
                .isLessThan(2 * classesOfFew);
    }

    @Test
    @DisplayName("waits for another one that runs in the same JVM")
    void oneAtATime() throws Throwable {
        Exploration expected = explorePool();
        List<FutureTask<Exploration>> both = List.of(
                new FutureTask<>(LeavesNothingTest::explorePool), new FutureTask<>(LeavesNothingTest::explorePool));
        both.forEach(each -> new Thread(each).start());
        for (FutureTask<Exploration> each : both) {
            assertThat(each.get()).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName(
            "ends with IllegalStateException when its thread is interrupted; the flag stays set, and the next one works")
    void interrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(LeavesNothingTest::explorePool)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(explorePool().finding()).isEmpty();
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("course-")) // the kit's own
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Exploration explorePool() {
        return Interleavings.defaults().schedules(20).run(() -> {
            var pool = Executors.newFixedThreadPool(2);
            assertThat(pool.submit(() -> 1).get()).isEqualTo(1);
            pool.shutdown();
        });
    }

    private static void exploreTiny(int times) {
        for (int i = 0; i < times; i++) {
            Interleavings.defaults()
                    .schedules(1)
                    .seed(i)
                    .run(Tiny::play)
                    .assertHolds("There is nothing wrong with it.");
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void leavesThreads() throws Exception {
        Object lock = new Object();
        new Actors()
                .add("waits", () -> {
                    synchronized (lock) {
                        lock.wait();
                    }
                })
                .add("wants the lock", () -> {
                    synchronized (lock) {
                        lock.notify();
                    }
                })
                .add("sleeps", () -> Thread.sleep(1_000_000))
                .start();
        new Timer("timer");
        Executors.newFixedThreadPool(1).submit(() -> 1).get();
        Executors.newScheduledThreadPool(1).schedule(() -> 1, 1, TimeUnit.DAYS);
        ForkJoinPool.commonPool().submit(() -> 1).get();
        new CompletableFuture<String>().orTimeout(1, TimeUnit.DAYS);
    }

    /** Catches whatever ends its waiting, and waits again and again. */
    private static void swallows() throws Throwable {
        Actors.together(() -> {
            for (int i = 0; i < 100; i++) {
                waitInVain();
            }
        });
    }

    private static boolean waitInVain() {
        try {
            new CountDownLatch(1).await();
            return false;
        } catch (Throwable ignored) {
            return true;
        }
    }
}
