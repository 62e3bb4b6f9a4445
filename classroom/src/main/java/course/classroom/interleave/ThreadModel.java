package course.classroom.interleave;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The model of threads: start, the end, join, sleep, yield and interrupts, as {@link Thread} documents them. Real threads run the
 * code, but only with the token. Interrupts are the model's own: a real flag would disturb the engine's parking.
 */
final class ThreadModel {
    private static final int EARLY_ONE_IN = 2;
    private static final long LAST_ID_BEFORE = 20; // as in a JVM that has just begun
    private static final int LARGEST_ID_GAP = 16;
    private static final Pattern UNNAMED = Pattern.compile("Thread-\\d+|");
    private static final Pattern POOLED = Pattern.compile("pool-(\\d+)-thread-(\\d+)");

    private static final ClassValue<Boolean> OVERRIDES_START = overrides("start");
    private static final ClassValue<Boolean> OVERRIDES_INTERRUPT = overrides("interrupt");

    /** Does a class of threads have a method of its own, other than those of the JDK's? */
    private static ClassValue<Boolean> overrides(String method) {
        return new ClassValue<>() {
            @Override
            protected Boolean computeValue(Class<?> type) {
                try {
                    return type.getMethod(method).getDeclaringClass().getClassLoader() != null;
                } catch (NoSuchMethodException e) {
                    return false;
                }
            }
        };
    }

    private final Scheduler scheduler;
    private final Map<Thread, Task> tasks = new ConcurrentHashMap<>();
    private final Map<String, Integer> pools = new HashMap<>(); // guarded by the token
    private final Map<Thread, Long> ids = new IdentityHashMap<>(); // guarded by the token
    private final Random idGaps; // guarded by the token
    private long lastId = LAST_ID_BEFORE; // guarded by the token
    private int count; // guarded by the token

    ThreadModel(Scheduler scheduler) {
        this.scheduler = scheduler;
        idGaps = new Random(scheduler.oddities.threadIdSeed());
    }

    static boolean overridesStart(Class<?> type) {
        return OVERRIDES_START.get(type);
    }

    /** @return null for a thread that isn't controlled */
    Task of(Thread thread) {
        return thread == null ? null : tasks.get(thread);
    }

    // ---- Start and end

    /** Lets one of the engine's own threads begin the scenario, or an actor's part in it. */
    Task begin(Crew.Hand hand, Runnable part) {
        Task task = add(hand, hand.getName());
        hand.begin(task, wrap(part));
        return task;
    }

    void begin(Task starter, Crew.Hand hand, Runnable part) {
        Task task = begin(hand, part);
        scheduler.say(starter, Site.NONE, "starts " + task);
    }

    /** Just before a start. One that will fail, since the thread was started before, changes nothing. */
    void register(Task starter, Thread thread) {
        if (thread.getState() == Thread.State.NEW && !tasks.containsKey(thread)) {
            if (!thread.isDaemon()) {
                thread.setDaemon(true); // what a schedule leaves behind must not keep the JVM alive
            }
            Task task = add(thread, stableName(thread));
            scheduler.say(starter, Site.NONE, "starts " + task);
        }
    }

    private Task add(Thread thread, String name) {
        Task task = new Task(scheduler, count++, thread, name);
        tasks.put(thread, task);
        scheduler.add(task);
        return task;
    }

    /** Names with numbers that count on in the JVM begin from 1 in each schedule. */
    private String stableName(Thread thread) {
        String name = thread.getName();
        Matcher pooled = POOLED.matcher(name);
        if (pooled.matches()) {
            int pool = pools.computeIfAbsent(pooled.group(1), number -> pools.size() + 1);
            name = "pool-" + pool + "-thread-" + pooled.group(2);
            thread.setName(name);
        } else if (UNNAMED.matcher(name).matches()) {
            if (!name.isEmpty()) { // a virtual thread has no name
                thread.setName("Thread-" + count);
            }
            name = "Thread-" + count;
        }
        return name;
    }

    void started(Task starter, int site) {
        scheduler.memory.point(starter, Site.Kind.SYNCHRONIZES, null, Task.NO_INDEX, site);
    }

    static Runnable wrap(Runnable target) {
        return target == null || Scheduler.current() == null
                ? target
                : () -> {
                    try {
                        begin();
                        target.run();
                    } catch (Throwable failure) {
                        endWith(failure);
                        return;
                    }
                    end();
                };
    }

    /** Blocks until: the new thread is chosen for the first time. */
    static void begin() {
        Task self = Scheduler.SELF.get();
        Scheduler scheduler = Scheduler.current();
        if (self != null) {
            self.depth++;
        } else if (scheduler != null) {
            Task task = scheduler.threads.of(Thread.currentThread());
            if (task != null) {
                Scheduler.SELF.set(task);
                task.depth = 1;
                task.begun = true;
                scheduler.awaitTurn(task);
                task.hadATurn = true;
            }
        }
    }

    static void end() {
        Task task = Scheduler.SELF.get();
        if (task != null && !task.isOutsider() && --task.depth == 0) {
            task.scheduler.threads.end(task);
        }
    }

    static void endWith(Throwable failure) {
        Task task = Scheduler.SELF.get();
        if (task == null || task.isOutsider()) {
            throw Sneaky.<RuntimeException>unchanged(failure);
        }
        if (task.depth > 1) { // run() was called as a method
            task.depth--;
            throw Sneaky.<RuntimeException>unchanged(failure);
        }
        try {
            task.scheduler.threads.died(task, failure);
        } finally {
            end();
        }
    }

    private void end(Task task) {
        if (!task.killed && !scheduler.isOver()) {
            scheduler.completeWrite(task);
            scheduler.say(task, Site.NONE, "ends");
        }
        scheduler.monitors.notifyAllOfEnd(task.thread);
        scheduler.ended(task);
    }

    private void died(Task task, Throwable failure) {
        if (failure instanceof ScheduleOver || task.killed || scheduler.isOver()) {
            return;
        }
        scheduler.completeWrite(task);
        scheduler.say(task, Site.NONE, task.number == 0 ? "fails" : "dies of " + Names.ofFailureInOneLine(failure));
        Thread.UncaughtExceptionHandler handler = handlerOf(task.thread);
        if (task.number == 0) {
            scheduler.finish(new Problem(Finding.Kind.FAILURE, Names.ofFailure(failure), failure));
        } else if (handler != null) {
            handle(handler, task.thread, failure);
        } else {
            scheduler.uncaught(task, failure);
        }
    }

    /** @return null if there is none but what was there before the scenario */
    private Thread.UncaughtExceptionHandler handlerOf(Thread thread) {
        Thread.UncaughtExceptionHandler own = thread.getUncaughtExceptionHandler();
        if (own != null && own.getClass() != ThreadGroup.class) {
            return own; // a group of the learner's may override what it does
        }
        Thread.UncaughtExceptionHandler byDefault = Thread.getDefaultUncaughtExceptionHandler();
        return byDefault == scheduler.handlerBefore ? null : byDefault;
    }

    /** The JVM ignores what a handler throws. */
    @SuppressWarnings("PMD.EmptyCatchBlock")
    private static void handle(Thread.UncaughtExceptionHandler handler, Thread thread, Throwable failure) {
        try {
            handler.uncaughtException(thread, failure);
        } catch (Throwable ignored) {
            // as documented there
        }
    }

    // ---- Waiting

    /** Blocks until: the thread has ended, the time is up (0: for ever), or the caller is interrupted. */
    void join(Task task, Thread thread, long millis, int site) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        throwIfInterrupted(task);
        Task joined = of(thread);
        if (joined == null) {
            if (state(thread) != Thread.State.NEW) {
                thread.join(millis);
            }
            return;
        }
        if (!joined.ended) {
            scheduler.say(task, site, "join(): waits for the end of " + joined);
        }
        task.status = Task.Status.JOINING;
        task.joined = joined;
        task.timedOut = false;
        task.deadline = millis == 0 ? Clocks.NEVER : Clocks.sum(scheduler.clock(), Clocks.nanos(millis));
        task.standNowhere();
        if (!joined.ended
                && millis > 0
                && scheduler.oddities.earlyTimeouts()
                && scheduler.strategy.isOdd(EARLY_ONE_IN)) {
            scheduler.timeOut(task);
        }
        scheduler.step(task);
        task.status = Task.Status.RUNNABLE;
        task.deadline = Clocks.NEVER;
        if (!joined.ended) {
            throwIfInterrupted(task);
        }
        scheduler.say(task, site, joined.ended ? "join(): " + joined + " has ended" : "join() times out");
    }

    /** Blocks until: the time is up or the caller is interrupted. */
    void sleep(Task task, long nanos) throws InterruptedException {
        throwIfInterrupted(task);
        scheduler.say(task, Site.NONE, "sleeps " + Names.ofTime(nanos));
        task.status = Task.Status.SLEEPING;
        task.deadline = Clocks.sum(scheduler.clock(), nanos);
        task.timedOut = false;
        task.standNowhere();
        if (scheduler.oddities.sleepsEndEarly()
                && nanos <= Oddities.LONGEST_SLEEP_CUT_SHORT
                && scheduler.strategy.isOdd(EARLY_ONE_IN)) {
            scheduler.timeOut(task);
        } else {
            scheduler.strategy.yielded(task);
        }
        scheduler.step(task);
        task.status = Task.Status.RUNNABLE;
        task.deadline = Clocks.NEVER;
        if (!task.timedOut) {
            throwIfInterrupted(task);
        }
    }

    void yieldNow(Task task) {
        if (task.undisturbed == 0) {
            scheduler.strategy.yielded(task);
            task.standNowhere();
            scheduler.step(task);
        }
    }

    // ---- Interrupts

    /** A class of the learner's that overrides it comes back here by {@link #interruptSuper}. */
    static void interrupt(Thread thread) {
        if (OVERRIDES_INTERRUPT.get(thread.getClass()) || interruptSuper(thread)) {
            thread.interrupt();
        }
    }

    /** @return whether the thread must be interrupted for real: it isn't controlled, or blocks outside */
    static boolean interruptSuper(Thread thread) {
        Task interrupter = Scheduler.taskUnlessOver();
        return interrupter == null
                ? Scheduler.current() == null
                : interrupter.scheduler.threads.interrupt(interrupter, thread);
    }

    private boolean interrupt(Task interrupter, Thread thread) {
        Task task = of(thread);
        if (task == null) {
            return thread != interrupter.thread;
        }
        task.interrupted = true;
        scheduler.say(interrupter, Site.NONE, "interrupts " + task);
        if (task.status == Task.Status.WAITING) {
            task.monitor.waiters.remove(task);
            task.status = Task.Status.ENTERING;
        }
        return task.status == Task.Status.OUTSIDE;
    }

    boolean isInterrupted(Thread thread) {
        Task task = of(thread);
        return task == null ? thread.isInterrupted() : task.interrupted;
    }

    boolean interrupted(Task task) {
        boolean was = task.interrupted;
        task.interrupted = false;
        return was;
    }

    void throwIfInterrupted(Task task) throws InterruptedException {
        if (interrupted(task)) {
            scheduler.say(task, Site.NONE, "throws InterruptedException");
            throw new InterruptedException();
        }
    }

    // ---- What others ask

    int thatHadATurn() {
        return (int) tasks.values().stream()
                .filter(task -> task.hadATurn && task.number > 0)
                .count();
    }

    void question(Task asker) {
        if (asker.undisturbed == 0) {
            asker.standNowhere();
            scheduler.step(asker);
        }
    }

    /** Numbers in the order asked for, with gaps: the JVM's own count on, and a schedule played again would find others. */
    long id(Thread thread) {
        return ids.computeIfAbsent(thread, asked -> lastId += 1 + idGaps.nextInt(LARGEST_ID_GAP));
    }

    boolean isAlive(Thread thread) {
        Task task = of(thread);
        return task == null ? thread.isAlive() && !(thread instanceof Crew.Hand) : !task.ended;
    }

    Thread.State state(Thread thread) {
        Task task = of(thread);
        if (task == null) {
            return thread instanceof Crew.Hand ? Thread.State.NEW : thread.getState();
        }
        if (task.ended) {
            return Thread.State.TERMINATED;
        }
        if (task.isEnabled()) { // woken, even if it hasn't had its turn yet
            return Thread.State.RUNNABLE;
        }
        boolean hasLimit = task.deadline != Clocks.NEVER;
        return switch (task.status) {
            case RUNNABLE, OUTSIDE -> Thread.State.RUNNABLE;
            case ENTERING -> Thread.State.BLOCKED;
            case SLEEPING -> Thread.State.TIMED_WAITING;
            case WAITING, JOINING, PARKED -> hasLimit ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
        };
    }
}
