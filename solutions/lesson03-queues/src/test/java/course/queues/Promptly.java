package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.interleave.Scenario;
import java.time.Duration;

/**
 * Time as a scenario's threads see it: the engine's clock goes on only when all of them wait. So it shows who waits for the time in
 * place of a wake-up, and who wakes again and again only to look.
 */
final class Promptly {
    private static final Duration AT_MOST = Duration.ofMillis(100);
    private static final int MINUTE = 60_000;
    private static final int STEPS_A_MINUTE = 1_000; // at rest it takes some dozens

    private Promptly() {}

    /** Part of a scenario. Blocks until: all have ended. Fails when one of them waited longer than it had to. */
    static void play(Actors actors) throws Throwable {
        require(actors::play);
    }

    /** Part of a scenario. As {@link #play}, for what starts its threads itself. */
    static void require(Actors.Act act) throws Throwable {
        long begin = System.nanoTime();
        act.play();
        assertThat(Interleavings.isControlled() ? Duration.ofNanos(System.nanoTime() - begin) : Duration.ZERO)
                .as(
                        "how long it took by the engine's clock, which stands still as long as those who wait are woken by what they wait"
                                + " for, rather than by the time")
                .isLessThan(AT_MOST);
    }

    /** Part of a scenario. Blocks until: a minute is over. */
    static void sleepForAMinute() throws InterruptedException {
        Thread.sleep(MINUTE);
    }

    /** @param minute a scenario that sleeps for a minute while others wait */
    static void requireRest(String clause, Scenario minute) {
        var played = Interleavings.defaults().schedules(2).toleratingRaces().run(minute);
        String polls = clause
                + ": a thread polls: it wakes, looks and waits again, while there is nothing to do. Let it wait until it is"
                + " woken by what it waits for, or until its time is up.";
        played.assertHolds(polls);
        assertThat(played.steps() / played.schedules())
                .as("%s%nSteps while others wait for a minute, by the engine's clock", polls)
                .isLessThan(STEPS_A_MINUTE);
    }
}
