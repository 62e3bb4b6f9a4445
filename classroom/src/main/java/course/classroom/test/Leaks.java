package course.classroom.test;

import java.lang.management.ThreadInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Accounts for the threads that an answer has started. */
public final class Leaks {
    private Leaks() {}

    /**
     * Blocks until: every platform thread that the answer started in this test has ended, or those left have come to rest. A thread
     * that is about to end gets the time it needs.
     *
     * @param clause what the message begins with, such as {@code "C5"}
     * @throws AssertionError naming the threads left behind and what each waits for
     */
    public static void requireNone(String clause) {
        Scene scene = Scene.current();
        try {
            Stillness.await(millis -> noneWithin(scene, millis), scene, () -> message(clause, scene));
        } catch (StuckError left) {
            throw new AssertionError(
                    left.getMessage().substring(0, left.getMessage().indexOf('\n')) + "\n" + lines(scene));
        }
    }

    /** How many platform threads that answers have started are alive now. Outside a test: of all tests so far. */
    public static int count() {
        return Scene.current().answersThreads().size();
    }

    private static boolean noneWithin(Scene scene, long millis) throws InterruptedException {
        for (Thread thread : scene.answersThreads()) {
            if (millis > 0) {
                thread.join(millis);
            }
            if (thread.isAlive()) {
                return false;
            }
        }
        return true;
    }

    private static String message(String clause, Scene scene) {
        int left = scene.answersThreads().size();
        return "%s: %s left behind: every thread you start must have ended (shut a pool down on every path, end each worker)."
                .formatted(clause, left == 1 ? "one thread is" : left + " threads are");
    }

    private static String lines(Scene scene) {
        Set<Long> ids = scene.answersThreads().stream().map(Thread::getId).collect(Collectors.toSet());
        List<ThreadInfo> left = scene.inspect().stream()
                .filter(info -> ids.contains(info.getThreadId()))
                .toList();
        return ThreadReport.of(left);
    }
}
