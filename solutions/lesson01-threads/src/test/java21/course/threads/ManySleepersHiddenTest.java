package course.threads;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Leaks;
import course.classroom.test.Stillness;
import course.classroom.test.TakesUpTo;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("1.8 ManySleepers, hidden")
class ManySleepersHiddenTest {
    private static final Duration LONG =
            Duration.ofHours(1); // nobody sleeps that long: what still naps is interrupted when a test ends
    private static final Duration FOR_EVER = Duration.ofDays(365 * 300);
    private static final int SOME = 50;
    private static final int TEN_THOUSAND = 10_000;

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("C1: each sleeper has a virtual thread of its own")
    void aVirtualThreadEach() {
        VirtualThreadCount virtual = new VirtualThreadCount();
        Actor<Integer> caller = countAwake(SOME, LONG);

        int napping = virtual.await(SOME, caller);

        assertThat(napping)
                .as(
                        "C1: virtual threads while %d sleepers nap; platform threads then: %d. Each sleeper has to nap"
                                + " in a virtual thread of its own: Thread.ofVirtual().start(…) makes one, new Thread(…)"
                                + " and most pools make platform threads",
                        SOME, Leaks.count())
                .isGreaterThanOrEqualTo(SOME);
    }

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("C2: ten thousand nap at the same time")
    void tenThousandAtOnce() {
        VirtualThreadCount virtual = new VirtualThreadCount();
        Actor<Integer> few = countAwake(SOME, LONG);
        String hint = "start all threads before you join the first, and let nothing limit their number";

        assertThat(virtual.await(SOME, few)) // platform threads by the thousand would bring the machine down
                .as("C2: virtual threads that nap at the same time, of %d sleepers: %s", SOME, hint)
                .isGreaterThanOrEqualTo(SOME);
        Actor<Integer> many = countAwake(TEN_THOUSAND, LONG);
        assertThat(virtual.await(SOME + TEN_THOUSAND, many) - SOME)
                .as("C2: virtual threads that nap at the same time, of %d sleepers: %s", TEN_THOUSAND, hint)
                .isGreaterThanOrEqualTo(TEN_THOUSAND);
    }

    @Test
    @DisplayName("C2: many naps take as long as one")
    void asLongAsOne() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .run(() -> {
                    Duration nap = Duration.ofMillis(20_500);
                    long begin = System.nanoTime();
                    ManySleepers.countAwake(12, nap);

                    assertThat(Duration.ofNanos(System.nanoTime() - begin))
                            .as("how long 12 naps of 20.5 s took, by the engine's clock")
                            .isLessThan(nap.multipliedBy(2));
                })
                .assertHolds(
                        "C2: naps take place one after another: start all threads before you join the first, and let"
                                + " nothing limit their number.");
    }

    @Test
    @DisplayName("C3: it returns after the whole nap, with the number of all")
    void wholeNap() {
        Interleavings.defaults()
                .schedules(8)
                .run(() -> {
                    Duration nap = Duration.ofMillis(1_500);
                    long begin = System.nanoTime();
                    int awake = ManySleepers.countAwake(3, nap);
                    long end = System.nanoTime();

                    assertThat(awake).as("how many of 3 sleepers woke up").isEqualTo(3);
                    assertThat(Duration.ofNanos(end - begin))
                            .as("how long it took, by the engine's clock, with naps of 1.5 s")
                            .isGreaterThanOrEqualTo(nap);
                })
                .assertHolds(
                        "C3: it does not wait for the sleepers, or not long enough. Join every thread before you read"
                                + " the count; each one counts after its whole nap.");
    }

    @Test
    @DisplayName("C3: none is missed, however they wake together")
    void countsAll() {
        Interleavings.defaults()
                .schedules(200)
                .run(() -> assertThat(ManySleepers.countAwake(3, Duration.ofMillis(1)))
                        .as("how many of 3 sleepers woke up")
                        .isEqualTo(3))
                .assertHolds(
                        "C3: sleepers are missed. A count that several threads change needs a lock, or to be atomic;"
                                + " and every thread is joined before the count is read.");
    }

    @Test
    @DisplayName("C3: it counts again from nothing, and many who wake at the same moment")
    void countsAgain() {
        for (int sleepers : new int[] {1_000, 3}) {
            assertThat(countAwake(sleepers, Duration.ofMillis(1)).result())
                    .as("C3: how many of %d sleepers woke up; each call counts its own, from 0", sleepers)
                    .isEqualTo(sleepers);
        }
    }

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("C4: the caller waits at rest")
    void waitsAtRest() {
        VirtualThreadCount virtual = new VirtualThreadCount();
        Actor<Integer> caller = countAwake(2, LONG);
        virtual.await(2, caller);

        Stillness.require("C4");
    }

    @Test
    @DisplayName("C4: interrupted, the caller gets InterruptedException and waits for no nap's end")
    void interrupted() {
        Interleavings.defaults()
                .schedules(40)
                .toleratingRaces()
                .toleratingUncaught()
                .run(() -> {
                    AtomicReference<Throwable> thrown = new AtomicReference<>();
                    Thread caller = new Thread(() -> {
                        try {
                            ManySleepers.countAwake(2, Duration.ofHours(1));
                        } catch (Throwable any) {
                            thrown.set(any);
                        }
                    });
                    long begin = System.nanoTime();
                    caller.start();
                    caller.interrupt();
                    caller.join();

                    assertThat(thrown.get())
                            .as("what countAwake throws when its caller is interrupted")
                            .isInstanceOf(InterruptedException.class);
                    assertThat(Duration.ofNanos(System.nanoTime() - begin))
                            .as("how long an interrupted caller waited for naps of an hour, by the engine's clock")
                            .isLessThan(Duration.ofHours(1));
                })
                .assertHolds("C4: a caller that is interrupted gets no InterruptedException, or not before the naps are"
                        + " over. Don't catch it, let it out; and know that close() of an ExecutorService waits"
                        + " for its tasks: it throws nothing when it is interrupted, and goes on waiting, so stop"
                        + " them first (shutdownNow()).");
    }

    @Test
    @DisplayName("C5: negative numbers and null are refused, nobody and no time are not")
    void edges() {
        assertThat(thrownBy(-3, Duration.ofMillis(1)))
                .as("C5: what -3 sleepers bring")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-3");
        assertThat(thrownBy(2, Duration.ofSeconds(-7)))
                .as("C5: what a nap of -7 s brings")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-7");
        assertThat(thrownBy(2, null))
                .as("C5: what a null nap brings, in the caller and not only in some thread")
                .isInstanceOf(NullPointerException.class);
        assertThat(thrownBy(0, LONG))
                .as("C5: what no sleepers bring: that is no error")
                .isNull();
        assertThat(countAwake(0, LONG).result())
                .as("C5: how many of no sleepers woke up")
                .isZero();
        assertThat(thrownBy(3, Duration.ZERO))
                .as("C5: what naps of zero bring: that is no error")
                .isNull();
        assertThat(countAwake(3, Duration.ZERO).result())
                .as("C5: how many of 3 woke up from naps of zero")
                .isEqualTo(3);
    }

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("C5: a nap too long for nanoseconds lasts for ever")
    void forEver() {
        VirtualThreadCount virtual = new VirtualThreadCount();
        Actor<Integer> caller = countAwake(2, FOR_EVER);

        virtual.await(2, caller);

        assertThat(caller.hasEnded())
                .as("C5: whether naps of 300 years are over: they don't fit into nanoseconds, and toNanos()"
                        + " throws. Thread.sleep takes a Duration")
                .isFalse();
    }

    private static Throwable thrownBy(int sleepers, Duration nap) {
        return countAwake(sleepers, nap)
                .failure(() -> "C5: %d sleepers, a nap of %s, and countAwake does not return".formatted(sleepers, nap));
    }

    private static Actor<Integer> countAwake(int sleepers, Duration nap) {
        return Actor.call("caller of countAwake", () -> ManySleepers.countAwake(sleepers, nap));
    }
}
