package course.classroom.test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The threads that an answer has at work: those with a method of its package on their stacks, whoever started them, blocked ones
 * included. Threads of the test, and those that were at work before, don't count; nor does a pool's worker with nothing to do.
 */
public final class AtWork {
    private static final long LOOK_EVERY_MILLIS = 5;

    private final Scene scene = Scene.current();
    private final Class<?> answer;
    private final Set<Long> seen = ConcurrentHashMap.newKeySet();
    private final Set<Long> before;
    private volatile boolean virtualSeen;

    private AtWork(Class<?> answer) {
        this.answer = answer;
        before = Set.copyOf(onStacks());
    }

    /** Looks from now on. */
    public static AtWork of(Class<?> answer) {
        return new AtWork(answer);
    }

    /** The calling thread is at work and will be until the test has looked. Needed for a virtual one, which no dump shows. */
    public void met() {
        Thread caller = Thread.currentThread();
        seen.add(caller.getId());
        virtualSeen |= caller.getThreadGroup() != null
                && caller.getThreadGroup().getName().equals("VirtualThreads");
    }

    /** How many are at work now. */
    public int count() {
        Set<Long> now = onStacks();
        now.addAll(seen);
        now.removeAll(before);
        now.removeIf(scene::isOwn);
        return now.size();
    }

    /**
     * Blocks until: so many are at work at once. Where virtual threads are among them, it doesn't complain of too few: some may be
     * blocked where nobody can see them.
     *
     * @param ifStuck asked for the explanation when nothing moves any more and they are fewer
     */
    public void await(int threads, Supplier<String> ifStuck) {
        try {
            Stillness.await(millis -> within(threads, millis), scene, ifStuck);
        } catch (StuckError tooFew) {
            if (!virtualSeen) {
                throw tooFew;
            }
        }
    }

    private boolean within(int threads, long millis) throws InterruptedException {
        for (long left = millis; left > 0; left -= LOOK_EVERY_MILLIS) {
            if (count() >= threads) {
                return true;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return count() >= threads;
    }

    private Set<Long> onStacks() {
        Set<Long> found = new HashSet<>();
        for (ThreadInfo info : ManagementFactory.getThreadMXBean().dumpAllThreads(false, false)) {
            if (Arrays.stream(info.getStackTrace())
                    .map(StackTraceElement::getClassName)
                    .anyMatch(this::isAnswers)) {
                found.add(info.getThreadId());
            }
        }
        return found;
    }

    private boolean isAnswers(String type) {
        String name = type.replaceFirst("\\$.*", "");
        return name.startsWith(answer.getPackageName() + ".") && !name.endsWith("Test");
    }
}
