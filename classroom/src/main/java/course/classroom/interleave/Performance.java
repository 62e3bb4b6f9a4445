package course.classroom.interleave;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Plays a scenario once: starts its thread, watches over the token until the schedule has ended, and unwinds what is left.
 *
 * <p>Watches, because the holder may block in code that isn't woven (a pipe, a socket, a class's initializer that waits): when the steps
 * stand still and the holder's thread waits, the token goes to another. What such a schedule shows is not trusted, so it gets half a
 * second more to come to its end by itself.
 */
final class Performance {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int LOOKS_WAITING = 2;
    private static final int LOOKS_WITHOUT_PROCESSOR_TIME = 75; // a runnable thread may just be starved
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int LOOKS_FOR_OUTSIDERS = 250;
    private static final int LOOKS_IN_ALL = 1_000;
    private static final int LOOKS_OUT_OF_CONTROL = 25;
    private static final long UNWINDING_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /**
     * @param problem null if all was well
     * @param race the first data race; null if there was none
     * @param isUnderControl whether every wait was modelled
     * @param needsNewLibrary whether threads of the library's own were left, so that its statics are of no more use
     * @param unwindable how many threads could not be made to leave
     */
    record Outcome(
            Problem problem,
            Race race,
            long steps,
            long hash,
            boolean isUnderControl,
            boolean needsNewLibrary,
            int unwindable,
            Trace trace,
            Names names) {}

    private final Scheduler scheduler;
    private final ScenarioCall scenario;
    private boolean underControl = true;

    private Performance(Scheduler scheduler, ScenarioCall scenario) {
        this.scheduler = scheduler;
        this.scenario = scenario;
    }

    /** Blocks until: the schedule has ended and its threads have. An interrupt ends it early; the flag stays set. */
    static Outcome play(ScenarioCall scenario, Scheduler scheduler, boolean toleratesUncaught) {
        return new Performance(scheduler, scenario).play(toleratesUncaught);
    }

    private Outcome play(boolean toleratesUncaught) {
        Scheduler.setCurrent(scheduler);
        try {
            begin();
            watch();
        } finally {
            boolean leftLibrary = hasLibrarysThreads();
            int stubborn = unwind();
            Scheduler.setCurrent(null);
            Thread.setDefaultUncaughtExceptionHandler(scheduler.handlerBefore);
            outcome = outcome(toleratesUncaught, leftLibrary, stubborn);
        }
        return outcome;
    }

    private Outcome outcome;

    private Outcome outcome(boolean toleratesUncaught, boolean leftLibrary, int stubborn) {
        Problem problem = scheduler.problem();
        if (scheduler.uncaught() != null && !toleratesUncaught) {
            problem = problem == null ? scheduler.uncaught() : after(problem, scheduler.uncaught());
        }
        if (problem != null && isOurs(problem.failure())) {
            underControl = false;
        }
        return new Outcome(
                problem,
                scheduler.memory.races().found(),
                scheduler.steps(),
                scheduler.hash(),
                underControl,
                leftLibrary,
                stubborn,
                scheduler.trace,
                scheduler.names());
    }

    private static Problem after(Problem problem, Problem uncaught) {
        Throwable failure = problem.failure() == null ? uncaught.failure() : problem.failure();
        return new Problem(problem.kind(), problem.what() + "\nBefore that: " + uncaught.what(), failure);
    }

    /** What weaving may have caused is not blamed on the learner. */
    private static boolean isOurs(Throwable failure) {
        return failure instanceof VerifyError
                || failure instanceof ClassFormatError
                || failure instanceof IncompatibleClassChangeError;
    }

    private void begin() {
        Task task = scheduler.threads.begin(scheduler.crew.hire("scenario"), () -> {
            try {
                scenario.playIn(scheduler.world);
            } catch (Throwable failure) {
                throw Sneaky.<RuntimeException>unchanged(failure);
            }
        });
        scheduler.handTo(task);
    }

    private void watch() {
        Task lastHolder = null;
        long lastSteps = -1;
        long processorTime = 0;
        int still = 0;
        int outOfControl = 0;
        for (int looks = 0; !scheduler.isOver(); looks++) {
            LockSupport.parkNanos(this, LOOK_EVERY_NANOS);
            outOfControl += underControl ? 0 : 1;
            if (Thread.currentThread().isInterrupted() || looks > LOOKS_IN_ALL || outOfControl > LOOKS_OUT_OF_CONTROL) {
                loseControl();
                return;
            }
            Task holder = scheduler.holder();
            if (holder == null) {
                if (scheduler.hasArrivals() && scheduler.resume()) {
                    still = 0;
                } else if (++still > LOOKS_FOR_OUTSIDERS) {
                    loseControl();
                }
            } else if (!holder.begun && holder.thread.getState() == Thread.State.TERMINATED) {
                scheduler.ended(holder); // a Thread that had nothing to run
            } else if (holder.isOutsider() && holder.thread.getState() == Thread.State.TERMINATED) {
                underControl = false;
                scheduler.steal(holder);
            } else if (holder != lastHolder || scheduler.steps() != lastSteps) {
                lastHolder = holder;
                lastSteps = scheduler.steps();
                processorTime = processorTime(holder.thread);
                still = 0;
            } else if (!holder.go && ++still >= LOOKS_WAITING && isBlockedOutside(holder, still, processorTime)) {
                underControl = false;
                still = 0;
                scheduler.steal(holder);
            }
        }
    }

    private void loseControl() {
        underControl = false;
        scheduler.finish(null);
    }

    private static boolean isBlockedOutside(Task holder, int still, long processorTime) {
        Thread.State state = holder.thread.getState();
        boolean idle = state != Thread.State.RUNNABLE
                || still >= LOOKS_WITHOUT_PROCESSOR_TIME
                        && processorTime >= 0
                        && processorTime(holder.thread) - processorTime < IDLE_NANOS;
        return idle && state != Thread.State.TERMINATED && !isInEngine(holder.thread);
    }

    /** It has the token but hasn't woken yet, or is about to hand it on. */
    private static boolean isInEngine(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        for (int i = 0; i < Math.min(8, stack.length); i++) {
            if (stack[i].getClassName().equals(Scheduler.class.getName())) {
                return true;
            }
        }
        return stack.length == 0;
    }

    private static long processorTime(Thread thread) {
        return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : -1;
    }

    private boolean hasLibrarysThreads() {
        return remaining().stream()
                .anyMatch(task -> task.thread.getClass().getName().startsWith(Library.CONTROLLED_PACKAGES)
                        || task.name.startsWith("CompletableFutureDelay"));
    }

    private List<Task> remaining() {
        return scheduler.tasks().stream()
                .filter(task -> !task.ended && !task.isOutsider())
                .toList();
    }

    /** @return how many could not be made to leave */
    private int unwind() {
        int stubborn = 0;
        for (Task task : new ArrayList<>(remaining())) {
            task.killed = true;
            if (task.status == Task.Status.OUTSIDE) {
                task.thread.interrupt();
            }
            scheduler.handTo(task);
            long deadline = System.nanoTime() + UNWINDING_NANOS;
            while (!task.ended && task.thread.isAlive() && System.nanoTime() - deadline < 0) {
                LockSupport.parkNanos(this, LOOK_EVERY_NANOS / 20);
            }
            stubborn += task.ended || !task.thread.isAlive() ? 0 : 1;
        }
        return stubborn;
    }
}
