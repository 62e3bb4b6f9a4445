package course.threads;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That each task runs in a thread of its own and is waited for, under many schedules. Part of 1.6's hidden test. */
interface RunsAllToTheEnd {
    @Test
    @DisplayName("C1: each task runs once, in a new thread of its own")
    default void aThreadEach() {
        Interleavings.defaults()
                .schedules(100)
                .toleratingRaces()
                .toleratingUncaught()
                .run(() -> {
                    Set<Thread> threads = ConcurrentHashMap.newKeySet();
                    Queue<String> ran = new ConcurrentLinkedQueue<>();
                    CountDownLatch ended = new CountDownLatch(3);
                    Runnable twice = () -> {
                        threads.add(Thread.currentThread());
                        ran.add("twice");
                        ended.countDown();
                    };
                    Runnable once = () -> {
                        threads.add(Thread.currentThread());
                        ran.add("once");
                        ended.countDown();
                    };
                    RunAllOrFail.runAllOrFail(List.of(twice, once, twice));
                    TimeUnit.SECONDS.sleep(10); // whether it has waited for them is not judged here

                    assertThat(ran)
                            .as("which tasks ran, of which one stands in the list twice")
                            .containsExactlyInAnyOrder("twice", "once", "twice");
                    assertThat(threads)
                            .as("the threads that ran three tasks")
                            .hasSize(3)
                            .doesNotContain(Thread.currentThread());
                })
                .assertHolds(
                        "C1: not each task runs once in a thread of its own: start() a new thread for each (run() alone runs it in the"
                                + " caller's, and a pool that keeps idle threads gives one of them to the next task).");
    }

    @Test
    @DisplayName("C3: it waits for every task, whichever takes longest and whichever fails")
    default void waitsForEach() {
        Interleavings.defaults()
                .schedules(2)
                .toleratingRaces()
                .toleratingUncaught()
                .run(() -> {
                    for (int slow = 0; slow < 4; slow++) {
                        for (int failing = 0; failing <= 4; failing++) { // 4: none fails
                            assertWaits(slow, failing);
                        }
                    }
                })
                .assertHolds(
                        "C3: it comes to its end while a task still runs, or never. Join every thread, without a limit and before you"
                                + " look at any failure; and a task that fails has ended too (count it in a finally).");
    }

    /** Part of a scenario: one task takes long, and one may fail, at once or after long. */
    private static void assertWaits(int slow, int failing) throws InterruptedException {
        AtomicInteger ended = new AtomicInteger();
        List<Runnable> tasks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            tasks.add(() -> {
                if (number == slow) {
                    sleep();
                }
                ended.incrementAndGet();
                if (number == failing) {
                    throw new IllegalStateException("a failure made by the test");
                }
            });
        }
        try {
            RunAllOrFail.runAllOrFail(tasks);
        } catch (ExecutionException | RuntimeException | Error failure) {
            // judged elsewhere
        }
        assertThat(ended)
                .as(
                        "how many of four tasks had ended when runAllOrFail did, where task %d (counted from 0) took a day and %s",
                        slow, failing == 4 ? "none failed" : "task " + failing + " failed")
                .hasValue(4);
    }

    private static void sleep() {
        try {
            TimeUnit.DAYS.sleep(1); // by the engine's clock
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // an answer that gives up has interrupted it
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("C3: it waits for all tasks, however they end together")
    default void waitsForAllInAnyOrder() {
        Interleavings.defaults()
                .schedules(100)
                .toleratingUncaught()
                .run(() -> {
                    AtomicInteger ended = new AtomicInteger();
                    Runnable task = ended::incrementAndGet;
                    RunAllOrFail.runAllOrFail(List.of(task, task, task));

                    assertThat(ended)
                            .as("how many of three tasks had ended when runAllOrFail returned")
                            .hasValue(3);
                })
                .assertHolds(
                        "C3: it returns too early, or never: it has to wait for all tasks, however they end together. Join every"
                                + " thread; a count that several threads change needs a lock, or to be atomic.");
    }
}
