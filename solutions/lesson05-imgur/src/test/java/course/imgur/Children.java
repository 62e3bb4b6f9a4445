package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.StuckError;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The child processes that an answer has started since this was made. */
final class Children {
    private static final int PATIENCE = 3;

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
     * Asks the kit to wait. Its limit is for threads; processes take a processor's time to start, so while some are alive it counts
     * three times.
     */
    static <T> T patiently(Supplier<T> wait) {
        for (int turn = 1; ; turn++) {
            try {
                return wait.get();
            } catch (StuckError stuck) {
                if (turn == PATIENCE
                        || ProcessHandle.current().children().findAny().isEmpty()) {
                    throw stuck;
                }
            }
        }
    }
}
