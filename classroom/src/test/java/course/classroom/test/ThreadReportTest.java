package course.classroom.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ThreadInfo;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ThreadReport")
class ThreadReportTest {
    @Test
    @DisplayName("says who waits, with a limit or without, who sleeps and who runs, and in which line of the answer")
    void doing() {
        CountDownLatch never = new CountDownLatch(1);
        Actor.run("waiter", never::await);
        Actor.run("limited", () -> never.await(1, TimeUnit.HOURS));
        Actor.run("sleeper", () -> TimeUnit.HOURS.sleep(1));
        Actor<Void> worker = Actor.run("worker", () -> {
            while (never.getCount() > 0) {
                Thread.onSpinWait();
            }
        });

        awaitLines(
                Scene.current()::look,
                "  waiter waits for CountDownLatch\\.Sync@[0-9a-f]+, in .*",
                "  limited waits with a time limit, in ThreadReportTest\\..*",
                "  sleeper sleeps, in ThreadReportTest\\..*",
                "  worker runs, in ThreadReportTest\\.lambda\\$doing.*\\(ThreadReportTest\\.java:\\d+\\)");
        never.countDown();
        worker.result();
    }

    @Test
    @DisplayName("says which monitors and locks a thread holds, and who wants them")
    void holding() {
        Object monitor = new Object();
        ReentrantLock lock = new ReentrantLock();
        Gate held = new Gate();
        Gate end = new Gate();
        Actor.run("holder", () -> {
            synchronized (monitor) {
                lock.lock();
                held.open();
                end.pass();
            }
        });
        held.await(() -> "nobody holds them");
        Actor.run("visitor", () -> {
            synchronized (monitor) {
                monitor.notifyAll();
            }
        });
        Actor.run("guest", lock::lock);

        String monitorsName = "Object@" + Integer.toHexString(System.identityHashCode(monitor));
        awaitLines(
                Scene.current()::inspect,
                "  holder waits for .*; holds " + monitorsName + ", ReentrantLock\\.NonfairSync@[0-9a-f]+",
                "  visitor is blocked: it wants the monitor of " + monitorsName + ", held by holder, in .*",
                "  guest waits for ReentrantLock\\.NonfairSync@[0-9a-f]+, held by holder, in .*");
        end.open();
    }

    @Test
    @DisplayName("takes frames of the JDK, of libraries and of the kit for plumbing, and a learner's for none")
    void plumbing() {
        assertThat(ThreadReport.isPlumbing(Thread.class.getName())).isTrue();
        assertThat(ThreadReport.isPlumbing(Test.class.getName())).isTrue();
        assertThat(ThreadReport.isPlumbing(Gate.class.getName())).isTrue();
        assertThat(ThreadReport.isPlumbing("course.locks.SharedTotal")).isFalse();
        assertThat(ThreadReport.isForeign("OkHttp TaskRunner")).isTrue();
        assertThat(ThreadReport.isForeign("Thread-0")).isFalse();
    }

    /** Threads get there when they get there: ends with the test's limit if the report never says so. */
    private static void awaitLines(Supplier<List<ThreadInfo>> threads, String... patterns) {
        for (String pattern : patterns) {
            while (ThreadReport.of(threads.get()).lines().noneMatch(line -> line.matches(pattern))) {
                Thread.onSpinWait();
            }
        }
    }
}
