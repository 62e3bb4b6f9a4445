package course.classroom.interleave;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Plays one schedule. Woven code runs only in the thread that holds the token; before each step that others can see the holder asks the
 * {@link Strategy} who goes on, and hands the token over. So everything here but what is volatile is guarded by the token.
 */
final class Scheduler {
    private static final int SPURIOUS_ONE_IN = 2;
    private static final int STEPS_AT_MOST = 200_000;
    private static final int LOOPS_AT_MOST = 50_000_000;
    private static final int STEPS_ALONE = 400;
    private static final int STEPS_AFTER_THE_SCENARIO = 2_000;
    private static final int UNWINDINGS_AT_MOST = 500;
    private static final long LEAST_TICK = 1_000;
    private static final int TICK_DOUBLINGS = 10;

    /** The scheduler of the schedule that is being played; null between schedules. */
    private static volatile Scheduler current;

    /** The calling thread's task, also once its schedule is over. */
    static final ThreadLocal<Task> SELF = new ThreadLocal<>();

    final Monitors monitors = new Monitors(this);
    final ThreadModel threads;
    final Parking parking = new Parking(this);
    final Memory memory = new Memory(this);
    final Random chance = new Random(42);
    final Strategy strategy;
    final Oddities oddities;
    final WorldLoader world;
    final Crew crew;
    final Trace trace; // null unless this schedule is played for its report

    /** What the scenario finds as default, and leaves so. */
    final Thread.UncaughtExceptionHandler handlerBefore = Thread.getDefaultUncaughtExceptionHandler();

    private final Names names = new Names();
    private final Thread controller = Thread.currentThread();
    private final List<Task> tasks = new ArrayList<>();
    private final Queue<Task> arrivals = new ConcurrentLinkedQueue<>();
    private Task[] candidates = new Task[16];
    private long clock = Clocks.BEGIN;
    private int stepsAfterTheScenario;
    private boolean scenarioHasEnded;
    private long hash = 17;
    private Problem uncaught;
    private String failed = "";

    /** Who may run woven code; null while all wait for somebody outside. */
    private volatile Task holder;

    private volatile long steps;
    private volatile int outside;
    private volatile Problem problem;
    private volatile boolean over;

    Scheduler(Strategy strategy, Oddities oddities, WorldLoader world, Crew crew, boolean tracing) {
        this.strategy = strategy;
        this.oddities = oddities;
        threads = new ThreadModel(this);
        this.world = world;
        this.crew = crew;
        this.trace = tracing ? new Trace(names) : null;
    }

    // ---- Who calls

    static Scheduler current() {
        return current;
    }

    static void setCurrent(Scheduler scheduler) {
        current = scheduler;
    }

    /**
     * The calling thread's task, holding the token.
     *
     * @return null for a thread that no exploration controls
     * @throws ScheduleOver when its schedule is over
     */
    static Task task() {
        Scheduler scheduler = current;
        if (scheduler == null) {
            return leftOver();
        }
        Task task = scheduler.holder;
        return task != null && task.thread == Thread.currentThread() ? scheduler.goOn(task) : scheduler.arrive();
    }

    /** As {@link #task}, for what must not throw while its schedule is torn down: null then as well. */
    static Task taskUnlessOver() {
        Scheduler scheduler = current;
        if (scheduler == null) {
            return null;
        }
        Task task = scheduler.holder;
        if (task != null && task.thread == Thread.currentThread()) {
            return task;
        }
        Task self = SELF.get();
        return self == null || self.killed || self.scheduler != scheduler ? null : scheduler.arrive();
    }

    /** The calling thread's task if it holds the token; does not wait for it. */
    static Task holderOrNull() {
        Scheduler scheduler = current;
        Task task = scheduler == null ? null : scheduler.holder;
        return task != null && task.thread == Thread.currentThread() ? task : null;
    }

    private Task goOn(Task task) {
        if (task.killed) {
            throw unwinding(task);
        }
        completeWrite(task);
        return task;
    }

    /** A thread without the token: it was outside and comes back, or is a library's that calls in. */
    private Task arrive() {
        if (Thread.currentThread() == controller) {
            return null;
        }
        Task task = SELF.get();
        if (task == null && isStranger(Thread.currentThread().getClass())) {
            return null;
        }
        if (task == null) {
            task = new Task(
                    this,
                    -1,
                    Thread.currentThread(),
                    "outside:" + Thread.currentThread().getName());
            task.begun = true;
            SELF.set(task);
        } else if (task.killed || task.scheduler != this) {
            throw unwinding(task);
        }
        arrivals.add(task);
        LockSupport.unpark(controller);
        awaitTurn(task);
        return task;
    }

    /** Of a world that nobody controls (those of this one have a task from their start), or the JVM's own, which finalizes what others left. */
    private static boolean isStranger(Class<?> thread) {
        return thread.getClassLoader() instanceof WorldLoader
                || thread.getName().startsWith("java.lang.ref.")
                || thread.getName().startsWith("jdk.internal.");
    }

    private static Task leftOver() {
        Task task = SELF.get();
        if (task != null && task.killed) {
            throw unwinding(task);
        }
        return null;
    }

    /** A learner's loop may swallow it; who does so again and again is stopped for good. */
    private static ScheduleOver unwinding(Task task) {
        if (++task.unwindings > UNWINDINGS_AT_MOST) {
            while (true) {
                LockSupport.park(task);
            }
        }
        return ScheduleOver.NOW;
    }

    // ---- The token

    /** Blocks until: the token is handed to this task. Throws when the schedule is over. */
    void awaitTurn(Task task) {
        while (!task.go) {
            LockSupport.park(this);
        }
        task.go = false;
        if (task.killed) {
            throw unwinding(task);
        }
    }

    void handTo(Task next) {
        holder = next;
        next.go = true;
        LockSupport.unpark(next.thread);
    }

    /**
     * Before a step of the holder's: lets the strategy say who goes on.
     *
     * <p>Blocks until: this task is chosen, and can take its step.
     */
    void step(Task task) {
        if (over) {
            awaitTurn(task);
        }
        if (scenarioHasEnded && ++stepsAfterTheScenario > STEPS_AFTER_THE_SCENARIO) {
            finish(null);
            awaitTurn(task);
        }
        if (++steps > STEPS_AT_MOST) {
            finish(new Problem(
                    Finding.Kind.ENDLESS,
                    "It goes on and on: after %d steps it has come to no end.%n%s"
                            .formatted(STEPS_AT_MOST, Situation.of(tasks)),
                    null));
            awaitTurn(task);
        }
        task.loops = 0;
        clock += 100;
        Task next = next(task);
        if (next != task) {
            if (!task.isEnabled()) {
                task.clockReads = 0;
            }
            handOn(next);
            awaitTurn(task);
        }
    }

    /** @param next null if nobody can go on */
    private void handOn(Task next) {
        if (next != null) {
            handTo(next);
        } else if (outside > 0) {
            holder = null;
            LockSupport.unpark(controller);
        } else {
            boolean inACircle = Situation.hasCircle(tasks);
            boolean mayWait = scenarioHasEnded && !inACircle; // as a pool's threads do
            finish(mayWait ? null : stuck(inACircle));
        }
    }

    private Problem stuck(boolean inACircle) {
        String what = inACircle
                ? "A deadlock: each waits for what another one holds."
                : "A hang: all wait, and nobody is left who would wake them.";
        return new Problem(
                inACircle ? Finding.Kind.DEADLOCK : Finding.Kind.HANG,
                what + "\n" + Situation.of(tasks) + failed,
                null);
    }

    private Task next(Task last) {
        takeIn();
        while (true) {
            int count = collectEnabled();
            if (count == 0) {
                if (!fireTimer()) {
                    return null;
                }
            } else if (count == 1) {
                Task only = candidates[0];
                if (only != last || ++last.alone <= STEPS_ALONE) {
                    return only;
                }
                last.alone = 0; // it may be waiting for time to go by
                if (!fireTimer()) {
                    return only;
                }
            } else {
                return choose(last, count);
            }
        }
    }

    private Task choose(Task last, int count) {
        if (last != null && ++last.alone > STEPS_ALONE) {
            last.alone = 0;
            strategy.wasLongAlone(last);
        }
        Task chosen = strategy.choose(candidates, count, last);
        if (last != null && chosen != last) {
            last.alone = 0;
        }
        return chosen;
    }

    private int collectEnabled() {
        if (candidates.length < tasks.size()) {
            candidates = new Task[2 * tasks.size()];
        }
        int count = 0;
        for (Task task : tasks) {
            if (task.isEnabled()) {
                candidates[count++] = task;
            }
        }
        return count;
    }

    /** Lets the virtual time go by until the next time limit. @return false if there is none */
    private boolean fireTimer() {
        Task first = null;
        for (Task task : tasks) {
            if (task.hasTimer() && (first == null || task.deadline < first.deadline)) {
                first = task;
            }
        }
        if (first != null) {
            timeOut(first);
        }
        return first != null;
    }

    /** Ends the wait of a task whose time is up. */
    void timeOut(Task task) {
        clock = Math.max(clock, task.deadline);
        task.deadline = Clocks.NEVER;
        task.timedOut = true;
        if (task.status == Task.Status.WAITING) {
            task.monitor.waiters.remove(task);
            task.status = Task.Status.ENTERING;
        } else {
            task.status = Task.Status.RUNNABLE;
        }
    }

    private void takeIn() {
        for (Task task = arrivals.poll(); task != null; task = arrivals.poll()) {
            if (task.isOutsider()) {
                tasks.add(task);
            } else {
                outside--;
            }
            task.status = Task.Status.RUNNABLE;
        }
    }

    // ---- What the models use

    long clock() {
        return clock;
    }

    /** As {@link #clock}. Time goes by for who reads it again and again, or a loop that waits for a time would take for ever. */
    long readClock() {
        Task task = holderOrNull();
        if (task != null) {
            clock += LEAST_TICK << Math.min(task.clockReads++, TICK_DOUBLINGS);
        }
        return clock;
    }

    List<Task> tasks() {
        return tasks;
    }

    void add(Task task) {
        tasks.add(task);
        strategy.created(task);
    }

    void loop(Task task) {
        if (task.killed) {
            throw unwinding(task);
        }
        if (++task.loops > LOOPS_AT_MOST) {
            finish(new Problem(
                    Finding.Kind.ENDLESS, "An endless loop: nobody else can end it.\n" + Situation.of(tasks), null));
            awaitTurn(task);
        }
    }

    /** Notes what was done, so that equal schedules have equal hashes. */
    void note(Task task, int what) {
        hash = hash * 31 + task.number * 1009L + what;
    }

    void noteSite(Task task, int site) {
        note(task, site < 0 ? site : Site.of(site).stableHash());
    }

    Names names() {
        return names;
    }

    void completeWrite(Task task) {
        if (task.written != null) {
            trace.completeWrite(task);
        }
    }

    /** Adds a step to the trace, if there is one. @param site may be {@link Site#NONE} */
    void say(Task task, int site, String text) {
        if (trace != null) {
            trace.add(task, site < 0 ? "" : Site.of(site).place(), text, null);
        }
    }

    /** @param text a format with one %s for the object's name */
    void say(Task task, int site, String text, Object object) {
        if (trace != null) {
            String said = text.replace("%s", names.of(object));
            trace.add(task, site < 0 ? "" : Site.of(site).place(), said, object);
        }
    }

    /** Whether a wait that the task is about to begin ends for no reason, as the contracts of wait, of conditions and of park allow. */
    boolean wakesForNoReason(Task task, int site) {
        boolean wakes = oddities.spuriousWakeUps() && strategy.isOdd(SPURIOUS_ONE_IN);
        if (wakes) {
            say(task, site, "will wake for no reason (a spurious wake-up)");
        }
        return wakes;
    }

    /** The task is about to park: told as the call of the learner's that it is in. */
    void sayBlocks(Task task) {
        if (trace != null) {
            String place = task.calledSite < 0 ? "" : Site.of(task.calledSite).place();
            Task owner = Situation.waitsFor(task);
            trace.add(
                    task,
                    place,
                    "waits in " + Situation.parkedIn(task, names) + (owner == null ? "" : ", held by " + owner),
                    task.called);
        }
    }

    /** An actor has failed, which is told when all have ended; others may now wait for it for ever. */
    void failed(Task task, Throwable failure) {
        String what = Names.ofFailure(failure);
        say(task, Site.NONE, "fails: " + what.lines().findFirst().orElse(""));
        failed += "\nBefore that %s failed: %s".formatted(task, what);
    }

    void uncaught(Task task, Throwable failure) {
        if (uncaught == null) {
            uncaught = new Problem(
                    Finding.Kind.UNCAUGHT,
                    "The thread %s died of %s, which nobody handles.".formatted(task, Names.ofFailure(failure)),
                    failure);
        }
    }

    /** The task's thread has come to its end, or its scenario threw: somebody else goes on. */
    void ended(Task task) {
        task.ended = true;
        if (over) {
            LockSupport.unpark(controller);
            return;
        }
        tasks.remove(task);
        task.standNowhere();
        steps++;
        scenarioHasEnded |= task.number == 0;
        Task next = next(null);
        if (next == null && tasks.isEmpty()) {
            finish(null);
        } else {
            handOn(next);
        }
    }

    /** Ends the schedule; the first verdict counts. @param found null if all is well */
    void finish(Problem found) {
        if (!over) {
            problem = found;
            over = true;
            LockSupport.unpark(controller);
        }
    }

    // ---- What the controller uses

    boolean isOver() {
        return over;
    }

    /** What ended the schedule; null if all was well. */
    Problem problem() {
        return problem;
    }

    /** The first failure that nobody handled; null if there was none. */
    Problem uncaught() {
        return uncaught;
    }

    Task holder() {
        return holder;
    }

    long steps() {
        return steps;
    }

    long hash() {
        return hash;
    }

    /**
     * Called by the controller when the holder blocks outside: takes the token away and gives it to another. The task comes back by
     * {@link #arrive}.
     */
    void steal(Task blocked) {
        if (blocked.isOutsider()) {
            tasks.remove(blocked);
        } else {
            outside++;
            blocked.status = Task.Status.OUTSIDE;
        }
        holder = null;
        resume();
    }

    /** Called by the controller while nobody holds the token. @return whether somebody does now */
    boolean resume() {
        takeIn();
        Task next = next(null);
        if (next != null) {
            handTo(next);
        }
        return next != null;
    }

    boolean hasArrivals() {
        return !arrivals.isEmpty();
    }
}
