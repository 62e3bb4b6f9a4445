package course.threads;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * When a ticker acts, by the engine's clock, which stands still while anybody has something to do. Part of 1.5's hidden test. The
 * scenarios sleep for more than two seconds each time: a shorter sleep the engine may end before others had their turn.
 */
interface TicksOnTime {
    @Test
    @DisplayName("C2: it acts at once, then once a period")
    default void oncePerPeriod() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .run(() -> {
                    for (Duration period : List.of(Duration.ofDays(400), Duration.ofMillis(2_500))) {
                        AtomicInteger ticks = new AtomicInteger();
                        Ticker.start(ticks::incrementAndGet, period);
                        sleep(period.multipliedBy(9).dividedBy(10));
                        assertTicks(ticks, 1, 1, "0.9 periods of " + period);
                        sleep(period);
                        assertTicks(ticks, 2, 2, "1.9 periods of " + period);
                        sleep(period.multipliedBy(2));
                        assertTicks(ticks, 4, 4, "3.9 periods of " + period);
                    }
                })
                .assertHolds(
                        "C2: a ticker acts too often, too seldom, or at the wrong time: at once, and then each time one period later.");
    }

    @Test
    @DisplayName("C2: a period below a millisecond is not zero")
    default void shortPeriod() {
        Interleavings.defaults()
                .schedules(1)
                .toleratingRaces()
                .run(() -> {
                    CountDownLatch often = new CountDownLatch(50);
                    long begin = System.nanoTime();
                    Ticker.start(often::countDown, Duration.ofNanos(900_000));
                    often.await();
                    assertThat((System.nanoTime() - begin) / 1e6)
                            .as(
                                    "how many milliseconds it took, by the engine's clock, to act 50 times with a period of 900,000 ns")
                            .isGreaterThan(44);
                })
                .assertHolds(
                        "C2: a period below a millisecond is not what it should be: toMillis() rounds it down to zero."
                                + " TimeUnit.NANOSECONDS.sleep is finer, and to round it up to a millisecond is good enough.");
    }

    @Test
    @DisplayName("C2: a period too long for nanoseconds means for ever")
    default void forEver() {
        Interleavings.defaults()
                .schedules(2)
                .toleratingRaces()
                .run(() -> {
                    for (Duration period :
                            List.of(Duration.ofNanos(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE))) {
                        AtomicInteger ticks = new AtomicInteger();
                        Thread ticker = Ticker.start(ticks::incrementAndGet, period);
                        sleep(Duration.ofDays(400));
                        assertTicks(ticks, 1, 1, "400 days with a period of " + period);
                        assertThat(ticker.isAlive())
                                .as("whether a ticker with a period of %s is still alive after 400 days", period)
                                .isTrue();
                    }
                })
                .assertHolds(
                        "C2: a very long period is not what it should be: toNanos() and toMillis() throw ArithmeticException when a"
                                + " duration is too long for them (TimeUnit.NANOSECONDS.convert(duration) gives the longest there is), and to add"
                                + " to such a number overflows.");
    }

    @Test
    @DisplayName("C2: an action that takes its time is never overtaken by the next")
    default void longActions() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .run(() -> {
                    AtomicInteger inside = new AtomicInteger();
                    AtomicInteger peak = new AtomicInteger();
                    AtomicInteger quick = new AtomicInteger();
                    AtomicInteger slow = new AtomicInteger();
                    Ticker.start(
                            () -> {
                                quick.incrementAndGet();
                                StopsInTime.work(Duration.ofSeconds(4));
                            },
                            Duration.ofSeconds(10));
                    Ticker.start(
                            () -> {
                                slow.incrementAndGet();
                                peak.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                StopsInTime.work(Duration.ofSeconds(25));
                                inside.decrementAndGet();
                            },
                            Duration.ofSeconds(10));
                    sleep(Duration.ofSeconds(35));
                    assertTicks(quick, 3, 4, "35 s with a period of 10 s and an action that takes 4 s");
                    sleep(Duration.ofSeconds(28)); // a minute by now, and no moment where anything begins
                    assertTicks(slow, 2, 3, "63 s with a period of 10 s and an action that takes 25 s");
                    assertThat(peak)
                            .as(
                                    "how many actions of one ticker ran at once, at most, when each took longer than the period")
                            .hasValue(1);
                })
                .assertHolds(
                        "C2: a ticker whose action takes its time acts too often or too seldom: the next one begins a period after the"
                                + " last one began, or after it ended, but never before it has ended; with a fixed rate the time left to"
                                + " wait may be negative, and Thread.sleep refuses that.");
    }

    @Test
    @DisplayName("C2: between two actions it burns no processor time")
    default void waitsAtRest() {
        Interleavings.defaults()
                .schedules(1)
                .toleratingRaces()
                .run(() -> {
                    CountDownLatch twice = new CountDownLatch(2);
                    Ticker.start(twice::countDown, Duration.ofDays(400));
                    twice.await();
                })
                .assertHolds(
                        "C2: a ticker with a period of 400 days doesn't wait for its next action in one go, or never acts again. One"
                                + " that spins, or sleeps a little, looks at the clock and sleeps again, burns processor time for nothing: let it sleep"
                                + " for as long as it has to.");
    }

    @Test
    @DisplayName("C3: tickers don't depend on one another")
    default void standsForItself() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .run(() -> {
                    Duration period = Duration.ofSeconds(10);
                    AtomicInteger others = new AtomicInteger();
                    AtomicInteger laters = new AtomicInteger();
                    Thread stopped = Ticker.start(() -> {}, period);
                    Ticker.start(others::incrementAndGet, period);
                    sleep(period.multipliedBy(9).dividedBy(10));
                    Ticker.stop(stopped, Duration.ZERO);
                    sleep(period);
                    assertTicks(others, 2, 2, "1.9 periods, while another ticker was stopped");
                    Ticker.start(laters::incrementAndGet, period);
                    sleep(period.multipliedBy(2));
                    assertTicks(laters, 2, 3, "two periods, started after another ticker had been stopped");
                })
                .assertHolds(
                        "C3: one ticker depends on another: nothing that changes, such as a flag or a thread, may be static.");
    }

    private static void assertTicks(AtomicInteger ticks, int atLeast, int atMost, String when) {
        assertThat(ticks.get())
                .as("how often a ticker has acted after %s", when)
                .isBetween(atLeast, atMost);
    }

    private static void sleep(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
