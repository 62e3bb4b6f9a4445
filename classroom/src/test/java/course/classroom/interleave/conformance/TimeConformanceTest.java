package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("time")
class TimeConformanceTest {
    @BothWays
    @DisplayName("moves on by a sleep's length at least, on every clock")
    void clocks(Way way) throws Throwable {
        way.play(() -> {
            long nanos = System.nanoTime();
            long millis = System.currentTimeMillis();
            Instant instant = Instant.now();
            Clock clock = Clock.systemUTC();
            Instant ofClock = clock.instant();
            LocalDateTime dateTime = LocalDateTime.now();
            Thread.sleep(20);
            assertThat(System.nanoTime() - nanos).isGreaterThanOrEqualTo(20_000_000);
            assertThat(System.currentTimeMillis() - millis).isGreaterThanOrEqualTo(19); // rounded
            Duration atLeast = Duration.ofMillis(19);
            assertThat(Duration.between(instant, Instant.now())).isGreaterThanOrEqualTo(atLeast);
            assertThat(Duration.between(ofClock, clock.instant())).isGreaterThanOrEqualTo(atLeast);
            assertThat(Duration.between(dateTime, LocalDateTime.now())).isGreaterThanOrEqualTo(atLeast);
        });
    }

    @BothWays
    @DisplayName("never goes back, and is of our days")
    void goesForward(Way way) throws Throwable {
        way.play(() -> {
            long first = System.nanoTime();
            Thread.yield();
            assertThat(System.nanoTime() - first).isNotNegative();
            assertThat(Instant.now()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
            assertThat(System.currentTimeMillis())
                    .isGreaterThan(Instant.parse("2020-01-01T00:00:00Z").toEpochMilli());
            assertThat(LocalTime.now()).isNotNull();
        });
    }

    @BothWays
    @DisplayName("passes in timed waits of every kind when nothing else happens")
    void timedWaits(Way way) throws Throwable {
        way.play(() -> {
            long start = System.nanoTime();
            ReentrantLock lock = new ReentrantLock();
            lock.lock();
            long left = 2_000_000;
            while (left > 0) {
                left = lock.newCondition().awaitNanos(left);
            }
            assertThat(new CountDownLatch(1).await(2, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(new ArrayBlockingQueue<>(1).poll(2, TimeUnit.MILLISECONDS))
                    .isNull();
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(6_000_000);
        });
    }

    @BothWays
    @DisplayName("brings a Timer's tasks when they are due, until it is cancelled")
    void timer(Way way) throws Throwable {
        way.play(() -> {
            Timer timer = new Timer(true);
            CountDownLatch once = new CountDownLatch(1);
            CountDownLatch thrice = new CountDownLatch(3);
            timer.schedule(task(once), 2);
            timer.scheduleAtFixedRate(task(thrice), 1, 1);
            once.await();
            thrice.await();
            timer.cancel();
        });
    }

    @Test
    @DisplayName("costs nothing: an hour's sleep and a day's time limits take no real time")
    void virtual() throws Throwable {
        Way.CONTROLLED.play(() -> {
            Instant start = Instant.now();
            Thread.sleep(Duration.ofHours(1).toMillis());
            TimeUnit.HOURS.sleep(1);
            LockSupport.parkNanos(Duration.ofHours(1).toNanos());
            assertThat(new CountDownLatch(1).await(1, TimeUnit.DAYS)).isFalse();
            assertThat(new ArrayBlockingQueue<>(1).poll(1, TimeUnit.DAYS)).isNull();
            new Thread(Waiting::sleepUntilInterrupted).join(Duration.ofHours(1).toMillis());
            assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofHours(50));
        });
    }

    @Test
    @DisplayName("costs nothing in a scheduled pool, a Timer and a CompletableFuture either")
    void virtualLibrary() throws Throwable {
        Way.CONTROLLED.play(() -> {
            Instant start = Instant.now();
            ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
            AtomicInteger ticks = new AtomicInteger();
            pool.scheduleAtFixedRate(ticks::incrementAndGet, 1, 1, TimeUnit.HOURS);
            Thread.sleep(Duration.ofMinutes(150).toMillis());
            assertThat(ticks.get()).isEqualTo(2);
            pool.shutdownNow();
            CountDownLatch rang = new CountDownLatch(1);
            Timer timer = new Timer(true);
            timer.schedule(task(rang), Duration.ofHours(1).toMillis());
            rang.await();
            timer.cancel();
            new CompletableFuture<String>()
                    .completeOnTimeout("late", 1, TimeUnit.HOURS)
                    .join();
            assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMinutes(270));
        });
    }

    @Test
    @DisplayName("orders sleeps: who sleeps longer wakes later")
    void ordersSleeps() throws Throwable {
        Way.CONTROLLED.play(() -> {
            StringBuffer order = new StringBuffer();
            Actors.together(
                    () -> {
                        Thread.sleep(30_000);
                        order.append("long ");
                    },
                    () -> {
                        Thread.sleep(10_000);
                        order.append("short ");
                    },
                    () -> {
                        Thread.sleep(20_000);
                        order.append("middling ");
                    });
            assertThat(order.toString()).isEqualTo("short middling long ");
        });
    }

    private static TimerTask task(CountDownLatch latch) {
        return new TimerTask() {
            @Override
            public void run() {
                latch.countDown();
            }
        };
    }
}
