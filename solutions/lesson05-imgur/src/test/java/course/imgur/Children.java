package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.StuckError;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The child processes that an answer has started since this was made. */
final class Children {
    private static final int TURNS = 15;
    private static final Duration WORK = Duration.ofMillis(50); // of a processor: more than an idle JVM uses in a turn

    private final Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());

    List<ProcessHandle> alive() {
        return ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child) && child.isAlive())
                .toList();
    }

    /** @param clause what the message begins with */
    void requireNone(String clause) {
        assertThat(alive())
                .as(
                        "%s: child processes that are alive when download has ended: destroy each, on every path, and wait for its end",
                        clause)
                .isEmpty();
    }

    void kill() {
        alive().forEach(child -> {
            child.destroyForcibly();
            child.onExit().join();
        });
    }

    /**
     * Asks the kit to wait. Its limit is for threads; a JVM that starts takes a processor's time, and on a busy machine long to get it.
     * So it is asked again and again while children work, or others take their place.
     */
    static <T> T patiently(Supplier<T> wait) {
        Map<ProcessHandle, Duration> before = work();
        for (int turn = 1; ; turn++) {
            try {
                return wait.get();
            } catch (StuckError stuck) {
                Map<ProcessHandle, Duration> now = work();
                if (turn == TURNS || !goesOn(before, now)) {
                    throw stuck;
                }
                before = now;
            }
        }
    }

    private static Map<ProcessHandle, Duration> work() {
        Map<ProcessHandle, Duration> work = new HashMap<>();
        ProcessHandle.current()
                .children()
                .forEach(
                        child -> work.put(child, child.info().totalCpuDuration().orElse(Duration.ZERO)));
        return work;
    }

    private static boolean goesOn(Map<ProcessHandle, Duration> before, Map<ProcessHandle, Duration> now) {
        Duration more = sum(now).minus(sum(before));
        return !now.keySet().equals(before.keySet()) || more.compareTo(WORK) > 0;
    }

    private static Duration sum(Map<ProcessHandle, Duration> work) {
        return work.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
