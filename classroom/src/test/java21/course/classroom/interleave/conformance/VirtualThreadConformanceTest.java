package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a virtual thread")
class VirtualThreadConformanceTest {
    @BothWays
    @DisplayName("is made and started by a builder, with a name and a number")
    void builder(Way way) throws Throwable {
        way.play(() -> {
            int[] ran = new int[1];
            Thread.Builder builder = Thread.ofVirtual().name("v-", 0);
            Thread first = builder.start(() -> ran[0] = 1);
            first.join();
            Thread second = builder.unstarted(() -> ran[0] = 2);
            assertThat(second.getState()).isEqualTo(Thread.State.NEW);
            second.start();
            second.join();
            assertThat(ran[0]).isEqualTo(2);
            assertThat(first.getName() + second.getName()).isEqualTo("v-0v-1");
            assertThat(first.isVirtual() && first.isDaemon()).isTrue();
            assertThat(second.getState()).isEqualTo(Thread.State.TERMINATED);
            assertThatThrownBy(() -> second.setDaemon(false)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @BothWays
    @DisplayName("has a sibling in the platform threads' builder")
    void platformBuilder(Way way) throws Throwable {
        way.play(() -> {
            int[] ran = new int[1];
            Thread thread = Thread.ofPlatform().name("p").daemon().unstarted(() -> ran[0] = 1);
            thread.start();
            thread.join();
            Thread another = Thread.ofPlatform().start(() -> ran[0]++);
            another.join();
            assertThat(ran[0]).isEqualTo(2);
            assertThat(thread.isVirtual()).isFalse();
            assertThat(thread.getName()).isEqualTo("p");
        });
    }

    @BothWays
    @DisplayName("is made by a factory, or started at once; has no name by itself")
    void factory(Way way) throws Throwable {
        way.play(() -> {
            ThreadFactory factory = Thread.ofVirtual().factory();
            AtomicInteger virtual = new AtomicInteger();
            Runnable counts = () -> virtual.addAndGet(Thread.currentThread().isVirtual() ? 1 : 0);
            Thread made = factory.newThread(counts);
            made.start();
            Thread started = Thread.startVirtualThread(counts);
            made.join();
            started.join();
            assertThat(virtual.get()).isEqualTo(2);
            assertThat(started.getName()).isEmpty();
        });
    }

    @BothWays
    @DisplayName("takes locks and monitors as any thread does, and keeps them while it yields")
    void locks(Way way) throws Throwable {
        way.play(() -> {
            ReentrantLock lock = new ReentrantLock();
            int[] counts = new int[2];
            Runnable increments = () -> {
                lock.lock();
                counts[0]++;
                Thread.yield();
                lock.unlock();
                synchronized (counts) {
                    counts[1]++;
                    Thread.yield();
                }
            };
            startAndJoin(increments, 3);
            assertThat(counts).containsExactly(3, 3);
        });
    }

    @BothWays
    @DisplayName("waits and is notified, parks and is unparked")
    void waits(Way way) throws Throwable {
        way.play(() -> {
            boolean[] isSet = new boolean[1]; // guarded by itself
            Thread thread = Thread.startVirtualThread(() -> {
                synchronized (isSet) {
                    while (!isSet[0]) {
                        try {
                            isSet.wait();
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                    }
                }
                LockSupport.park();
            });
            synchronized (isSet) {
                isSet[0] = true;
                isSet.notify();
            }
            LockSupport.unpark(thread);
            thread.join();
        });
    }

    @BothWays
    @DisplayName("is interrupted in a sleep and in a queue")
    void interrupts(Way way) throws Throwable {
        way.play(() -> {
            AtomicInteger interrupts = new AtomicInteger();
            Thread sleeper = Thread.startVirtualThread(() -> {
                Waiting.sleepUntilInterrupted();
                interrupts.incrementAndGet();
            });
            Thread taker = Thread.startVirtualThread(() -> {
                try {
                    new SynchronousQueue<Integer>().take();
                } catch (InterruptedException e) {
                    interrupts.incrementAndGet();
                }
            });
            sleeper.interrupt();
            taker.interrupt();
            sleeper.join();
            taker.join();
            assertThat(interrupts.get()).isEqualTo(2);
        });
    }

    @BothWays
    @DisplayName("is joined with a Duration, and sleeps one")
    void durations(Way way) throws Throwable {
        way.play(() -> {
            Thread thread = Thread.startVirtualThread(Waiting::sleepUntilInterrupted);
            assertThat(thread.join(Duration.ofMillis(2))).isFalse();
            Thread.sleep(Duration.ofMillis(1));
            thread.interrupt();
            assertThat(thread.join(Duration.ofSeconds(1_000))).isTrue();
            assertThatThrownBy(() -> Thread.ofVirtual().unstarted(() -> {}).join(Duration.ofMillis(1)))
                    .isInstanceOf(IllegalThreadStateException.class);
        });
    }

    @BothWays
    @DisplayName("is one for each task of its executor, whose close() waits for all")
    void perTask(Way way) throws Throwable {
        way.play(() -> {
            List<Future<Integer>> results = new ArrayList<>();
            try (ExecutorService perTask = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 5; i++) {
                    int number = i;
                    results.add(perTask.submit(() -> {
                        Thread.sleep(Duration.ofMillis(1));
                        return Thread.currentThread().isVirtual() ? number : -1;
                    }));
                }
            }
            int sum = 0;
            for (Future<Integer> result : results) {
                assertThat(result.isDone()).isTrue();
                sum += result.get();
            }
            assertThat(sum).isEqualTo(10);
        });
    }

    @BothWays
    @DisplayName("is one for each task of an executor with a factory, whose shutdownNow interrupts them")
    void perTaskFactory(Way way) throws Throwable {
        way.play(() -> {
            ExecutorService perTask = Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("task-", 1).factory());
            CountDownLatch begun = new CountDownLatch(1);
            AtomicReference<String> name = new AtomicReference<>();
            perTask.execute(() -> {
                begun.countDown();
                Waiting.sleepUntilInterrupted();
                name.set(Thread.currentThread().getName());
            });
            begun.await();
            assertThat(perTask.shutdownNow()).isEmpty();
            assertThat(perTask.awaitTermination(1_000, TimeUnit.SECONDS)).isTrue();
            assertThat(name.get()).isEqualTo("task-1");
        });
    }

    @BothWays
    @DisplayName("isn't needed for close(): a pool of platform threads has it too")
    void closeOfPool(Way way) throws Throwable {
        way.play(() -> {
            AtomicInteger ran = new AtomicInteger();
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                for (int i = 0; i < 3; i++) {
                    pool.submit(ran::incrementAndGet);
                }
            }
            assertThat(ran.get()).isEqualTo(3);
        });
    }

    @BothWays
    @DisplayName("feeds a platform thread through a queue")
    void queue(Way way) throws Throwable {
        way.play(() -> {
            BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
            Thread producer = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 1; i <= 4; i++) {
                        queue.put(i);
                    }
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            int sum = 0;
            for (int i = 0; i < 4; i++) {
                sum += queue.take();
            }
            producer.join();
            assertThat(sum).isEqualTo(10);
        });
    }

    @BothWays
    @DisplayName("has thread locals of its own, and hands a failure to its handler")
    void localsAndFailures(Way way) throws Throwable {
        way.play(() -> {
            ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 1);
            AtomicReference<String> seen = new AtomicReference<>();
            Thread thread = Thread.ofVirtual()
                    .uncaughtExceptionHandler((dead, failure) -> seen.set(failure.getMessage()))
                    .start(() -> {
                        local.set(local.get() + 1);
                        throw new IllegalStateException("local is " + local.get());
                    });
            thread.join();
            assertThat(seen.get()).isEqualTo("local is 2");
            assertThat(local.get()).isEqualTo(1);
        });
    }

    @Test
    @DisplayName("takes part in races and deadlocks, which are found")
    void findings() {
        Found.in(
                () -> {
                    int[] count = new int[1];
                    startAndJoin(() -> count[0]++, 2);
                    assertThat(count[0]).isEqualTo(2);
                },
                Finding.Kind.DATA_RACE,
                Finding.Kind.FAILURE);
        Found.in(
                () -> {
                    Object one = new Object();
                    Object two = new Object();
                    Thread first = Thread.startVirtualThread(() -> both(one, two));
                    Thread second = Thread.startVirtualThread(() -> both(two, one));
                    first.join();
                    second.join();
                },
                Finding.Kind.DEADLOCK);
    }

    private static void startAndJoin(Runnable task, int count) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            threads.add(Thread.startVirtualThread(task));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void both(Object first, Object second) {
        synchronized (first) {
            synchronized (second) {
                assertThat(Thread.holdsLock(first)).isTrue();
            }
        }
    }
}
