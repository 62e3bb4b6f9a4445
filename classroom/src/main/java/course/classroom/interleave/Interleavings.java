package course.classroom.interleave;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Explores the schedules of a scenario. Immutable: each setting gives a new one.
 *
 * <pre>{@code
 * Interleavings.explore(() -> {
 *     SharedTotal total = new SharedTotal();
 *     Actors.together(() -> total.add(1), () -> total.add(1));
 *     assertThat(total.total()).isEqualTo(2);
 * }).assertHolds("C1: updates get lost …");
 * }</pre>
 */
public final class Interleavings {
    private static final int SCHEDULES = 200;
    private static final long SEED = 1;
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private static volatile Onlooker onlooker = Onlooker.NONE;

    private final Settings settings;

    private Interleavings(Settings settings) {
        this.settings = settings;
    }

    /** With the defaults: 200 schedules of a mix of strategies, from a fixed seed, so that a verdict is the same every time. */
    public static Exploration explore(Scenario scenario) {
        return defaults().run(scenario);
    }

    public static Interleavings defaults() {
        return new Interleavings(new Settings(
                SCHEDULES, SEED, Strategies.MIX, Settings.UNBOUNDED, false, false, false, List.of(), null));
    }

    /** At most so many schedules, at least 1; it ends with the first that fails. */
    public Interleavings schedules(int schedules) {
        if (schedules < 1) {
            throw new IllegalArgumentException("at least one schedule, not " + schedules);
        }
        return new Interleavings(settings.withSchedules(schedules));
    }

    public Interleavings seed(long seed) {
        return new Interleavings(settings.withSeed(seed));
    }

    /** Random walk, PCT and partial-order sampling in turn (the default), or one of them alone. */
    public Interleavings strategy(Strategies strategies) {
        return new Interleavings(settings.withStrategies(strategies));
    }

    /**
     * Every schedule with at most so many preemptions, early time-outs and spurious wake-ups, up to the number of schedules;
     * {@link Exploration#isExhaustive} tells whether that were all.
     */
    public Interleavings exhaustively(int bound) {
        if (bound < 0) {
            throw new IllegalArgumentException("a bound of at least 0, not " + bound);
        }
        return new Interleavings(settings.withBound(bound));
    }

    /** Lets a wait with a time limit end early, as if the others had been slow. For scenarios that allow for it. */
    public Interleavings earlyTimeouts() {
        return new Interleavings(settings.withEarlyTimeouts());
    }

    /** A thread of the code under test may die of a failure: for scenarios in which a task throws. */
    public Interleavings toleratingUncaught() {
        return new Interleavings(settings.withUncaughtTolerated());
    }

    /** A data race is no finding by itself, only what comes of it: for scenarios that show a clause of another kind, such as that it ends. */
    public Interleavings toleratingRaces() {
        return new Interleavings(settings.withRacesTolerated());
    }

    /** Classes to weave besides those of the scenario's own package: all whose names begin so. */
    public Interleavings weaving(String prefix) {
        List<String> prefixes = new ArrayList<>(settings.prefixes());
        prefixes.add(prefix);
        return new Interleavings(settings.withPrefixes(prefixes));
    }

    /** Plays one schedule alone, as told by {@link Finding#replay}. The other settings have to be those of that time. */
    public Interleavings replay(String replay) {
        return new Interleavings(settings.withReplay(Replay.parse(replay)));
    }

    /** From now on, the onlooker may change every exploration of this JVM, and is told of it; {@link Onlooker#NONE} ends that. */
    public static void lookOn(Onlooker looksOn) {
        onlooker = looksOn;
    }

    /**
     * Whether an exploration is under way in this JVM. It watches over hangs itself, and how long it takes says more about the machine than
     * about the code it explores, so no time limit should count meanwhile.
     */
    public static boolean isUnderWay() {
        return ONE_AT_A_TIME.isLocked();
    }

    /**
     * Asked in a scenario: whether the engine controls its threads, and so its clock, which doesn't move while anybody can go on. Where control
     * was lost a scenario is played under stress: the clock is the machine's then, and on a busy one nothing is too long.
     */
    public static boolean isControlled() {
        return Scheduler.current() != null;
    }

    /**
     * Asked in a scenario: how many threads, other than the scenario's own, have begun to run, those that have ended too. One that was started but
     * has not been chosen yet, so that it can't have done anything, is not counted.
     *
     * @return {@link Integer#MAX_VALUE} where nobody controls the threads, and so nobody knows
     */
    public static int threadsThatHaveBegun() {
        Scheduler scheduler = Scheduler.current();
        return scheduler == null ? Integer.MAX_VALUE : scheduler.threads.thatHadATurn();
    }

    /**
     * Blocks until: something was found or the schedules are used up. One exploration at a time runs in a JVM; others wait.
     *
     * @throws IllegalStateException if the calling thread is interrupted; its flag stays set
     */
    public Exploration run(Scenario scenario) {
        ScenarioCall call = ScenarioCall.of(scenario);
        ONE_AT_A_TIME.lock();
        try {
            Onlooker told = onlooker;
            Exploration exploration = new Explorer(
                            told.before(this).settings,
                            call,
                            scenario.getClass().getClassLoader(),
                            told::played)
                    .explore();
            told.after(exploration);
            return exploration;
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }
}
