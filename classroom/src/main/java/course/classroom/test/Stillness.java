package course.classroom.test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Waits for a test's threads to come to rest, and tells a thread that rests from one that spins or polls. */
public final class Stillness {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SPINNING_NANOS = 300_000_000;
    private static final int POLLING_WAKES = 20;
    private static final int POLLING_SLEEPS = 3;
    private static final long LOOK_EVERY_MILLIS = 5;
    private static final int SETTLED = 3;
    private static final int SETTLE_AT_MOST = 60;
    private static final int AT_REST = 8;
    private static final int AT_REST_WITH_TIME_LIMIT = 80;
    private static final int REST_AT_MOST = 2_000;
    private static final int OUTWAIT_AT_MOST = 500;
    private static final int OUTWAIT_TIME_LIMIT = 220;
    private static final int WAKE_AT_MOST = 200;

    private Stillness() {}

    /** Something that comes true or does not. */
    interface Goal {
        /** Blocks until: it has come true, or the time is up. Returns whether it has. */
        boolean within(long millis) throws InterruptedException;
    }

    /** Blocks until: the goal has come true. Throws when the scene is still without it, or patience is over. */
    static void await(Goal goal, Scene scene, Supplier<String> ifStuck) {
        Watchdog watchdog = new Watchdog(scene);
        long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
        scene.waitBegins();
        try {
            for (int looks = 0; !goal.within(Watchdog.LOOK_EVERY_MILLIS); looks++) {
                if (watchdog.look() && !goal.within(0)) {
                    throw new StuckError(report(ifStuck.get(), "Nothing moves any more:", scene));
                }
                if (System.nanoTime() - deadline > 0
                        && Watchdog.isPatienceOver(looks, Patience.LIMIT.toMillis())
                        && !goal.within(0)) {
                    throw new StuckError(report(
                            ifStuck.get(),
                            "After %d s it still goes on:".formatted(Patience.LIMIT.toSeconds()),
                            scene));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the test waited: " + ifStuck.get(), e);
        } finally {
            scene.waitIsOver();
            watchdog.close();
        }
    }

    /** Interrupts it. Blocks until: it has woken, where it waits; a second at most. */
    static void interrupt(Thread thread) {
        ThreadInfo before = THREADS.getThreadInfo(thread.getId());
        thread.interrupt();
        boolean waits = before != null && before.getThreadState().name().endsWith("WAITING");
        try {
            for (int look = 0; waits && look < WAKE_AT_MOST; look++) {
                Thread.sleep(LOOK_EVERY_MILLIS); // the pace of looking
                ThreadInfo now = THREADS.getThreadInfo(thread.getId());
                waits = now != null
                        && now.getThreadState() == before.getThreadState()
                        && now.getWaitedCount() == before.getWaitedCount();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String report(String explanation, String state, Scene scene) {
        List<ThreadInfo> others = new ArrayList<>();
        for (ThreadInfo info : scene.inspect()) {
            if (info.getThreadId() != Thread.currentThread().getId()) {
                others.add(info);
            }
        }
        String threads = ThreadReport.of(others);
        return threads.isEmpty()
                ? explanation + "\n(no thread of it is left)"
                : explanation + "\n" + state + "\n" + threads;
    }

    /**
     * Blocks until: every thread of the test but the calling one has come to rest, or it seems that some never will. For a test that
     * is about to look whether something has (wrongly) happened already: what would happen at once has happened.
     */
    public static void settle() {
        rest(null, SETTLED, SETTLED, SETTLE_AT_MOST);
    }

    /**
     * As {@link #settle}, but who sleeps gets the time to wake, and who waits with a time limit the time to give up: about a second,
     * two at most. For a test that looks whether something has happened because time went by, such as a return after a guess.
     */
    public static void outwait() {
        rest(null, SETTLED, OUTWAIT_TIME_LIMIT, OUTWAIT_AT_MOST);
    }

    /**
     * Blocks until: every thread of the test but the calling one rests, that is waits for something without using the processor: a lock,
     * another thread, another process or what that writes.
     * Call it at a moment when the test itself holds all that the answer waits for.
     *
     * @param clause what the message begins with, such as {@code "C2"}
     * @throws AssertionError naming the thread and its line, when one spins (uses processor time on and on) or polls
     *     (sleeps, looks, sleeps again)
     */
    public static void require(String clause) {
        rest(clause, AT_REST, AT_REST_WITH_TIME_LIMIT, REST_AT_MOST);
    }

    /**
     * As {@link #require}, but who waits with a time limit counts as at rest after some 40 milliseconds, not 400. For a call that has a
     * time limit of its own; longer slices of time are left to a scenario's virtual clock, which doesn't move where somebody is woken.
     */
    public static void requireBriefly(String clause) {
        rest(clause, AT_REST, AT_REST, REST_AT_MOST);
    }

    private static void rest(String clause, int looks, int looksWithTimeLimit, int atMost) {
        boolean sleepersRest = looks == looksWithTimeLimit;
        Scene scene = Scene.current();
        Watchdog watchdog = new Watchdog(scene);
        Map<Long, First> first = new HashMap<>();
        Map<Long, Long> before = Map.of();
        int quiet = 0;
        int needed = looks;
        try {
            for (int look = 0; quiet < needed && look < atMost; look++) {
                Thread.sleep(LOOK_EVERY_MILLIS); // the pace of looking, not a guess at an end
                watchdog.look();
                Map<Long, Long> wakes = new HashMap<>();
                boolean rest = true;
                needed = looks;
                for (ThreadInfo carrier : Scene.carriers()) {
                    First start = first.computeIfAbsent(carrier.getThreadId(), id -> First.of(carrier));
                    if (clause != null) {
                        complainOfVirtualThreads(clause, carrier, start);
                    }
                    wakes.put(carrier.getThreadId(), carrier.getWaitedCount());
                    rest &= !Watchdog.runsVirtualThread(carrier);
                }
                for (ThreadInfo info : scene.look()) {
                    if (info.getThreadId() == Thread.currentThread().getId() || wakes.containsKey(info.getThreadId())) {
                        continue;
                    }
                    First start = first.computeIfAbsent(info.getThreadId(), id -> First.of(info));
                    if (clause != null) {
                        complain(clause, info, start);
                    } else if (!sleepersRest && spins(info, start)) {
                        return; // will not come to rest
                    }
                    wakes.put(info.getThreadId(), info.getWaitedCount() + info.getBlockedCount());
                    rest &= !runs(info, clause != null) && (sleepersRest || !isAsleep(info));
                    needed = info.getThreadState() == Thread.State.TIMED_WAITING ? looksWithTimeLimit : needed;
                }
                quiet = rest && wakes.equals(before) ? quiet + 1 : 0;
                before = wakes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the test looked at its threads", e);
        } finally {
            watchdog.close();
        }
    }

    private record First(long cpuNanos, long wakes) {
        static First of(ThreadInfo info) {
            return new First(THREADS.getThreadCpuTime(info.getThreadId()), info.getWaitedCount());
        }
    }

    private static boolean spins(ThreadInfo info, First start) {
        long cpu = THREADS.getThreadCpuTime(info.getThreadId());
        return cpu >= 0 && cpu - start.cpuNanos() > SPINNING_NANOS;
    }

    private static void complain(String clause, ThreadInfo info, First start) {
        if (spins(info, start)) {
            throw new AssertionError(
                    clause + ": a thread spins: it uses the processor on and on while there is nothing to do."
                            + " Let it wait for what it needs (join, wait, await, take), so that it is woken by it.\n"
                            + ThreadReport.line(info));
        }
        long woken = info.getWaitedCount() - start.wakes();
        if (woken >= POLLING_WAKES || woken >= POLLING_SLEEPS && isAsleep(info)) {
            throw new AssertionError(
                    clause + ": a thread polls: it sleeps, looks and sleeps again, while there is nothing to do."
                            + " Let it wait for what it needs (join, wait, await, take), so that it is woken by it.\n"
                            + ThreadReport.line(info));
        }
    }

    /** A carrier shows what the virtual threads do that no dump shows; theirs is the only work it has. */
    private static void complainOfVirtualThreads(String clause, ThreadInfo carrier, First start) {
        if (spins(carrier, start) || carrier.getWaitedCount() - start.wakes() >= POLLING_WAKES) {
            throw new AssertionError(
                    clause + ": a virtual thread spins or polls: it uses the processor while there is nothing to do."
                            + " Let it wait for what it needs (join, wait, await, take, acquire), so that it is woken by it.");
        }
    }

    /**
     * Whether it runs. A thread that waits for another process, or for what that writes, counts as running in every dump; where rest is
     * required it rests, where something is to settle it may yet go on.
     */
    private static boolean runs(ThreadInfo info, boolean restRequired) {
        return info.getThreadState() == Thread.State.RUNNABLE && !(restRequired && waitsForProcess(info));
    }

    private static boolean waitsForProcess(ThreadInfo info) {
        StackTraceElement[] stack = info.getStackTrace();
        if (stack.length == 0 || !stack[0].isNativeMethod()) {
            return false;
        }
        String place = stack[0].getClassName() + "." + stack[0].getMethodName();
        return place.startsWith("java.io.FileInputStream.read") || place.endsWith(".waitForProcessExit0");
    }

    private static boolean isAsleep(ThreadInfo info) {
        return info.getThreadState() == Thread.State.TIMED_WAITING
                && Arrays.stream(info.getStackTrace())
                        .limit(4)
                        .anyMatch(frame -> frame.getMethodName().startsWith("sleep"));
    }
}
