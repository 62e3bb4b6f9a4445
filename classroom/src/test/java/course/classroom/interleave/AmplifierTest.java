package course.classroom.interleave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.amplified.Scenarios;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Where control is lost, the amplifier")
class AmplifierTest {
    private static final long SEED = 1;
    private static final int ROUNDS = 100;

    private static Optional<Finding> play(Scenario scenario, int rounds, boolean toleratesUncaught) {
        return Amplifier.play(
                ScenarioCall.of(scenario),
                AmplifierTest.class.getClassLoader(),
                name -> name.startsWith(Scenarios.class.getPackageName() + "."),
                SEED,
                rounds,
                toleratesUncaught);
    }

    private static Arguments wrong(String what, Scenario scenario, Finding.Kind kind, String said) {
        return Arguments.of(what, scenario, kind, said);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("a counter without a lock", Scenarios.unlockedCounter(), Finding.Kind.FAILURE, "was not 3"),
                wrong("a lock for each half", Scenarios.counterLockedByHalves(), Finding.Kind.FAILURE, "was not 3"),
                wrong("a static counter without a lock", Scenarios.staticCounter(), Finding.Kind.FAILURE, "are 1"),
                wrong("monitors taken crosswise", Scenarios.crosswiseMonitors(), Finding.Kind.DEADLOCK, "held by B"),
                wrong("locks taken crosswise", Scenarios.crosswiseLocks(), Finding.Kind.DEADLOCK, "held by A"),
                wrong(
                        "classes that need each other",
                        Scenarios.crosswiseInitializers(),
                        Finding.Kind.DEADLOCK,
                        "initializer"),
                wrong("notify for notifyAll", Scenarios.wakesOneOnly(), Finding.Kind.HANG, "waits for Cell"),
                wrong("isEmpty, then take", Scenarios.emptyThenTake(), Finding.Kind.HANG, "waits for"),
                wrong("a latch that nobody opens", Scenarios.forgottenLatch(), Finding.Kind.HANG, "CountDownLatch"),
                wrong("a thread that dies", Scenarios.dyingThread(), Finding.Kind.UNCAUGHT, "no more"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    @DisplayName("finds")
    void findsWrongOnes(String what, Scenario scenario, Finding.Kind kind, String said) {
        Finding finding = play(scenario, ROUNDS, false).orElseThrow(() -> new AssertionError("not found: " + what));

        assertThat(finding.kind()).isEqualTo(kind);
        assertThat(finding.what()).contains(said, "Found by trying with random delays");
        assertThat(finding.replay()).matches(SEED + ":\\d+");
        assertThat(finding.steps()).isEmpty();
    }

    static Stream<Arguments> right() {
        return Stream.of(
                Arguments.of("a locked counter", Scenarios.lockedCounter(), ROUNDS),
                Arguments.of("notifyAll", Scenarios.wakesAll(), ROUNDS),
                Arguments.of("one park and one unpark", Scenarios.parkedOnce(), ROUNDS),
                Arguments.of("a thread left waiting when the scenario has ended", Scenarios.leavesOneWaiting(), 20),
                Arguments.of("a slow task in the common pool", Scenarios.slowButRight(), 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    @DisplayName("never blames")
    void neverBlamesRightOnes(String what, Scenario scenario, int rounds) {
        Set<Thread> before = amplifiedThreads();

        assertThat(play(scenario, rounds, false)).as(what).isEmpty();
        assertThat(before).containsAll(amplifiedThreads());
    }

    /** Those of deadlocks, which nothing ends, from tests before. */
    private static Set<Thread> amplifiedThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null
                        && thread.getThreadGroup().getName().equals("amplified"))
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("leaves no thread that waits for what an interrupt ends, after a hang neither")
    void leavesNoThread() {
        Set<Thread> before = amplifiedThreads();

        assertThat(play(Scenarios.forgottenLatch(), 1, false)).isPresent();
        assertThat(before).containsAll(amplifiedThreads());
    }

    @Test
    @DisplayName("lets a thread die where the scenario allows for it")
    void tolerates() {
        assertThat(play(Scenarios.dyingThread(), 3, true)).isEmpty();
    }

    @Test
    @DisplayName("writes lines that fit a terminal")
    void lines() {
        assertThat(play(Scenarios.forgottenLatch(), 1, false)
                        .orElseThrow()
                        .what()
                        .lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    @DisplayName("stops when it is interrupted, and leaves the flag set")
    void interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> play(Scenarios.forgottenLatch(), 1, false)).isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
