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

/** When a ticker ends and stop returns, by the engine's clock. Part of 1.5's hidden test. */
interface StopsInTime {
    @Test
    @DisplayName("C4: asked to stop, a ticker that waits ends at once")
    default void endsFromItsWait() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .run(() -> {
                    for (Duration period : List.of(Duration.ofSeconds(10), Duration.ofDays(400))) {
                        AtomicInteger ticks = new AtomicInteger();
                        Thread ticker = Ticker.start(ticks::incrementAndGet, period);
                        seconds(5);
                        long begin = System.nanoTime();
                        Ticker.stop(ticker, Duration.ofDays(4_000)); // what it returns is not judged here
                        assertTook(
                                begin,
                                0,
                                1,
                                "stop, of a ticker that waits for its next action, with a period of " + period);
                        TimeUnit.DAYS.sleep(4_000);
                        assertThat(ticks)
                                .as(
                                        "how often a ticker has acted, which was stopped while it waited for its second action")
                                .hasValue(1);
                        assertThat(ticker.isAlive())
                                .as("whether the ticker is still alive")
                                .isFalse();
                    }
                })
                .assertHolds(
                        "C4: a ticker that waits for its next action has been asked to stop, and doesn't end, or not at once. Interrupt"
                                + " it, and don't swallow the interrupt: InterruptedException means that the loop is over. A flag alone does not"
                                + " wake a thread that sleeps.");
    }

    @Test
    @DisplayName("C4: asked to stop while an action runs, a ticker ends after it")
    default void endsFromItsAction() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .run(() -> {
                    CountDownLatch never = new CountDownLatch(1);
                    Thread waiting = Ticker.start(() -> await(never), Duration.ofSeconds(10));
                    seconds(5);
                    long begin = System.nanoTime();
                    Ticker.stop(waiting, Duration.ofDays(4_000));
                    assertTook(
                            begin,
                            0,
                            1,
                            "stop, while an action waited for something, which an interrupt ends (the flag is set then)");

                    Thread late = Ticker.start(() -> work(Duration.ofSeconds(25)), Duration.ofSeconds(10));
                    seconds(90);
                    begin = System.nanoTime();
                    Ticker.stop(late, Duration.ofDays(4_000));
                    assertTook(
                            begin,
                            0,
                            26,
                            "stop, of a ticker whose action takes 25 s, longer than the period, and leaves the flag set");
                })
                .assertHolds(
                        "C4: a ticker has been asked to stop while an action ran, and doesn't end, or not soon. The interrupt has to reach"
                                + " the action; and a loop that doesn't sleep, because it is late, has to ask Thread.interrupted() itself.");
    }

    @Test
    @DisplayName("C4: it ends at whatever moment it is asked to")
    default void endsAtAnyMoment() {
        Interleavings.defaults()
                .schedules(60)
                .run(() -> {
                    AtomicInteger ticks = new AtomicInteger();
                    Thread ticker = Ticker.start(ticks::incrementAndGet, Duration.ofDays(400));
                    Ticker.stop(ticker, Duration.ofDays(4_000));
                    int acted = ticks.get();
                    TimeUnit.DAYS.sleep(4_000);
                    assertThat(ticks)
                            .as(
                                    "how often a ticker has acted ten periods after stop, which had ten periods' time, returned")
                            .hasValue(acted);
                    assertThat(ticker.isAlive()).as("whether it is still alive").isFalse();
                })
                .assertHolds(
                        "C4: stop can come at any moment, also between two looks of the ticker's loop. If thread and stop share a flag, it"
                                + " has to be volatile, or the ticker may never see it; the interrupt is a flag that needs no other.");
    }

    @Test
    @DisplayName("C5: stop waits for the end, for as long as it may")
    default void waitsForTheEnd() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .run(() -> {
                    AtomicInteger inside = new AtomicInteger();
                    Thread ticker = Ticker.start(
                            () -> {
                                inside.incrementAndGet();
                                work(Duration.ofSeconds(100));
                                inside.decrementAndGet();
                            },
                            Duration.ofDays(400));
                    seconds(1);
                    assertStops(ticker, Duration.ZERO, false, 0, 1);
                    assertStops(ticker, Duration.ofSeconds(9), false, 9, 10);
                    assertStops(ticker, Duration.ofMillis(50_500), false, 50, 51);
                    assertStops(ticker, Duration.ofDays(30), true, 30, 41);
                    assertThat(inside)
                            .as("how many actions still run when stop has returned true")
                            .hasValue(0);
                    assertStops(ticker, Duration.ZERO, true, 0, 1);
                    assertStops(ticker, Duration.ofDays(30), true, 0, 1);
                })
                .assertHolds(
                        "C5: stop returns too early, too late, or with the wrong answer. Join the ticker, with its patience as the limit,"
                                + " and then tell whether it is alive.");
    }

    @Test
    @DisplayName("C5: a patience too long for nanoseconds means for ever")
    default void waitsForEver() {
        Interleavings.defaults()
                .schedules(2)
                .toleratingRaces()
                .run(() -> {
                    for (Duration patience :
                            List.of(Duration.ofNanos(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE))) {
                        Thread ticker = Ticker.start(() -> work(Duration.ofDays(30)), Duration.ofDays(400));
                        seconds(1);
                        assertStops(ticker, patience, true, 86_400 * 29, 86_400 * 31);
                    }
                })
                .assertHolds(
                        "C5: a very long patience is not what it should be: toNanos() and toMillis() throw ArithmeticException when a"
                                + " duration is too long for them (TimeUnit.NANOSECONDS.convert(duration) gives the longest there is), and to add"
                                + " to such a number overflows.");
    }

    @Test
    @DisplayName("C5: while stop waits it burns no processor time")
    default void stopWaitsAtRest() {
        Interleavings.defaults()
                .schedules(1)
                .toleratingRaces()
                .run(() -> {
                    CountDownLatch never = new CountDownLatch(1);
                    Thread ticker = Ticker.start(
                            () -> {
                                while (true) {
                                    await(never);
                                    Thread.interrupted(); // eats it
                                }
                            },
                            Duration.ofDays(400));
                    Ticker.stop(ticker, Duration.ofDays(400));
                })
                .assertHolds(
                        "C5: stop doesn't wait in one go, or waits for ever, when an action goes on in spite of the interrupt. One that"
                                + " asks isAlive() over and over, with or without sleeps, burns processor time for nothing: join(…) with a"
                                + " time limit waits until the thread has ended, or the time is up.");
    }

    private static void assertStops(Thread ticker, Duration patience, boolean ended, long atLeast, long atMost)
            throws InterruptedException {
        long begin = System.nanoTime();
        boolean told = Ticker.stop(ticker, patience);
        String what =
                "stop(…, %s), of a ticker that %s".formatted(patience, ended ? "ends in time" : "does not end so soon");
        assertThat(told).as("what was returned by " + what).isEqualTo(ended);
        assertTook(begin, atLeast, atMost, what);
    }

    private static void assertTook(long begin, long atLeast, long atMost, String what) {
        assertThat((System.nanoTime() - begin) / 1e9)
                .as("how many seconds it took, by the engine's clock, to return from " + what)
                .isBetween((double) atLeast, (double) atMost);
    }

    private static void seconds(long seconds) throws InterruptedException {
        TimeUnit.SECONDS.sleep(seconds);
    }

    /** Part of a scenario: ends when interrupted, with the flag set. */
    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Part of a scenario: takes that long, by the engine's clock, whatever interrupts it; the flag is set afterwards. */
    static void work(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        boolean interrupted = false;
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.sleep(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
