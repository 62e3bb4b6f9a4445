package course.classroom.interleave;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Where control is lost, because threads block in something that no model covers: plays the scenario for real, on the JDK's own classes
 * and uncontrolled, again and again, with short delays where threads may get in each other's way ({@link Delays}). Sees less than
 * a controlled schedule, and the same seed does not promise the same outcome; but it only delays, so it never blames a right answer.
 *
 * <p>Public because woven classes are in other packages. Nobody else calls it.
 */
public final class Amplifier {
    private static final long NO_ROUND_AFTER_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int SLOW_ROUNDS_AT_MOST = 2;
    private static final int THREADS_LEFT_AT_MOST = 40;
    private static final int SLEEP_IS_SHORTER_BY = 20;
    private static final long LONGEST_SHORTENED_NANOS = TimeUnit.MINUTES.toNanos(1);

    private static final String HOW = """
            (Found by trying with random delays, because a thread waits for something that is out of the
            engine's control. There is no schedule to show; to see it again may take several tries.)""";

    private static volatile Delays delays; // of the round that is played; null between rounds

    private Amplifier() {}

    /**
     * Blocks until: a round has failed, or all have been played, or they take too long. Leaves no thread behind that an interrupt
     * would end.
     *
     * @param parent knows the classes as they are
     * @param own the names of the classes to weave
     * @throws IllegalStateException when interrupted; the flag stays set
     */
    static Optional<Finding> play(
            ScenarioCall scenario,
            ClassLoader parent,
            Predicate<String> own,
            long seed,
            int rounds,
            boolean toleratesUncaught) {
        AmplifyingWeaver weaver = new AmplifyingWeaver(own);
        long begin = System.nanoTime();
        int slow = 0;
        int left = 0;
        for (int number = 0; number < rounds; number++) {
            AmplifyingLoader world = new AmplifyingLoader(parent, own, weaver);
            AmplifiedRound round = new AmplifiedRound(() -> scenario.playIn(world), toleratesUncaught);
            Optional<Problem> problem = play(round, new Delays(seed, number));
            if (problem.isPresent()) {
                return problem.map(Problem::failure).filter(Amplifier::isOurs).isPresent()
                        ? Optional.empty()
                        : Optional.of(finding(problem.get(), seed + ":" + number));
            }
            slow += round.isSlow() ? 1 : 0;
            left += round.threadsLeft();
            boolean isTooLong = System.nanoTime() - begin > NO_ROUND_AFTER_NANOS;
            if (isTooLong || slow >= SLOW_ROUNDS_AT_MOST || left > THREADS_LEFT_AT_MOST) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> play(AmplifiedRound round, Delays roundsDelays) {
        delays = roundsDelays;
        try {
            return Optional.ofNullable(round.play());
        } finally {
            delays = null;
        }
    }

    /** What weaving may have caused is not blamed on the learner. */
    private static boolean isOurs(Throwable failure) {
        return failure instanceof LinkageError && !(failure instanceof ExceptionInInitializerError);
    }

    private static Finding finding(Problem problem, String replay) {
        return new Finding(
                problem.kind(), problem.what() + "\n" + HOW, problem.failure(), replay, "amplifier", List.of());
    }

    // ---- What woven code calls

    /** Before a step that other threads may get in the way of. */
    public static void point(int place) {
        Delays now = delays;
        if (now != null) {
            now.at(place);
        }
    }

    /** In place of {@link Thread#sleep(long)}: shorter by a factor, so that sleeps keep their order. */
    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        sleepShorter(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** In place of {@link Thread#sleep(long, int)}. */
    public static void sleep(long millis, int nanos) throws InterruptedException {
        if (nanos < 0 || nanos > 999_999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        sleep(nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis);
    }

    /** In place of {@code Thread.sleep(Duration)}, which Java has since 19. */
    public static void sleep(Duration time) throws InterruptedException {
        sleepShorter(TimeUnit.NANOSECONDS.convert(time));
    }

    /** In place of {@link TimeUnit#sleep}. */
    public static void sleep(TimeUnit unit, long time) throws InterruptedException {
        if (time > 0) {
            sleepShorter(unit.toNanos(time));
        }
    }

    /** Who sleeps for minutes means to be woken by an interrupt, and really sleeps. */
    private static void sleepShorter(long nanos) throws InterruptedException {
        long shorter = nanos > LONGEST_SHORTENED_NANOS ? nanos : nanos / SLEEP_IS_SHORTER_BY;
        if (Thread.interrupted()) {
            throw new InterruptedException("sleep interrupted");
        }
        TimeUnit.NANOSECONDS.sleep(shorter);
    }
}
