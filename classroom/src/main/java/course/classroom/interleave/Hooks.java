package course.classroom.interleave;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What woven code calls in place of, or before, the steps that other threads can see. Each hook finds the task of the calling thread
 * and hands over to the model in charge; a thread that no exploration controls gets what the real call would have done.
 *
 * <p>Public because woven classes are in other packages. Nobody else calls it. The last parameter {@code site} is a {@link Site}'s
 * number.
 */
public final class Hooks {
    private Hooks() {}

    // ---- Memory: before the step

    /** Before a read or write of a field that is not final. @param owner null for a static field */
    public static void field(Object owner, int site) {
        Task task = Scheduler.task();
        if (task != null) {
            task.scheduler.memory.access(task, owner, Task.NO_INDEX, site);
        }
    }

    /** Before a read or write of an array's element. */
    public static void element(Object array, int index, int site) {
        Task task = Scheduler.task();
        if (task != null) {
            task.scheduler.memory.access(task, array, index, site);
        }
    }

    /** Before a call that reads or writes an array as a whole, such as {@code Arrays.sort}. */
    public static void wholeArray(Object array, int site) {
        Task task = Scheduler.task();
        if (task != null && array != null) {
            task.scheduler.memory.access(task, array, Task.EVERY_INDEX, site);
        }
    }

    /** Before a call on an object of {@code java.util}, or on a builder of strings. @param method with its descriptor */
    public static void call(Object receiver, String method, int site) {
        Task task = Scheduler.task();
        if (task != null) {
            task.scheduler.memory.call(task, receiver, method, site);
        }
    }

    /** As {@link #call}, before one that reads or sets the element of a list that stands at that index. */
    public static void callAt(Object receiver, int index, String method, int site) {
        Task task = Scheduler.task();
        if (task != null) {
            task.element = index;
            task.scheduler.memory.call(task, receiver, method, site);
            task.element = Task.NO_INDEX;
        }
    }

    /** As {@link #call}, before one that is sure to come to the JDK's own method, whatever the receiver's class has in its place. */
    public static void inheritedCall(Object receiver, int site) {
        Task task = Scheduler.task();
        if (task != null) {
            task.scheduler.memory.inheritedCall(task, receiver, site);
        }
    }

    /** After a call that returned a view of a collection, such as an iterator: whoever uses the view uses the collection. */
    public static void view(Object view, Object collection) {
        Task task = Scheduler.task();
        if (task != null) {
            task.scheduler.memory.isViewOf(view, collection);
        }
    }

    /** Before a step on what can't be told, such as a variable handle's. */
    public static void step(int site) {
        Task task = Scheduler.task();
        if (task != null) {
            task.scheduler.memory.access(task, null, Task.NO_INDEX, site);
        }
    }

    /** Before a jump backwards: a loop without any other step must not run for ever. */
    public static void loop() {
        Task task = Scheduler.holderOrNull();
        if (task != null) {
            task.scheduler.loop(task);
        }
    }

    /** Begins (+1) or ends (-1) a stretch in which the thread is not switched away from, such as a class's initializer. */
    public static void undisturbed(int change) {
        Task task = Scheduler.holderOrNull();
        if (task != null) {
            task.undisturbed = Math.max(0, task.undisturbed + change);
        }
    }

    // ---- Monitors: in place of the step

    public static void enter(Object object, int site) {
        Task task = Scheduler.task();
        if (task != null) {
            task.scheduler.monitors.enter(task, object, site);
        }
    }

    /** Never throws while a schedule is torn down: javac's handler of a synchronized block covers itself. */
    public static void exit(Object object) {
        Task task = Scheduler.taskUnlessOver();
        if (task != null) {
            task.scheduler.monitors.exit(task, object);
        }
    }

    /** First in a synchronized method, whose flag is woven away. */
    public static void enterMethod(Object object, int site) {
        enter(object, site);
        Task task = Scheduler.holderOrNull();
        if (task != null) {
            task.methodLocks.push(object);
        }
    }

    /** Last in a synchronized method, however it ends. */
    public static void exitMethod() {
        Task task = Scheduler.taskUnlessOver();
        if (task != null && !task.methodLocks.isEmpty()) {
            exit(task.methodLocks.pop());
        }
    }

    public static boolean holdsLock(Object object) {
        Task task = Scheduler.task();
        return task == null ? Thread.holdsLock(object) : task.scheduler.monitors.isHeldBy(task, object);
    }

    public static void wait(Object object, int site) throws InterruptedException {
        wait(object, 0, site);
    }

    public static void wait(Object object, long millis, int nanos, int site) throws InterruptedException {
        checkNanos(nanos);
        wait(object, nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis, site);
    }

    public static void wait(Object object, long millis, int site) throws InterruptedException {
        Task task = Scheduler.task();
        if (task == null) {
            object.wait(millis);
        } else {
            task.scheduler.monitors.await(task, object, millis, site);
        }
    }

    public static void notify(Object object, int site) {
        Task task = Scheduler.task();
        if (task == null) {
            object.notify();
        } else {
            task.scheduler.monitors.notifyOne(task, object, site);
        }
    }

    public static void notifyAll(Object object, int site) {
        Task task = Scheduler.task();
        if (task == null) {
            object.notifyAll();
        } else {
            task.scheduler.monitors.notifyAll(task, object, site);
        }
    }

    // As method references: no site is known.

    public static void wait(Object object) throws InterruptedException {
        wait(object, 0, Site.NONE);
    }

    public static void wait(Object object, long millis) throws InterruptedException {
        wait(object, millis, Site.NONE);
    }

    public static void notify(Object object) {
        notify(object, Site.NONE);
    }

    public static void notifyAll(Object object) {
        notifyAll(object, Site.NONE);
    }

    // ---- Threads

    /** Before {@code thread.start()}; a class of the learner's that overrides it comes here by {@link #beforeSuperStart}. */
    public static void beforeStart(Thread thread) {
        if (!ThreadModel.overridesStart(thread.getClass())) {
            beforeSuperStart(thread);
        }
    }

    /** Before {@code super.start()}. */
    public static void beforeSuperStart(Thread thread) {
        Task task = Scheduler.task();
        if (task != null) {
            task.scheduler.threads.register(task, thread);
        }
    }

    /** After {@code start()} has returned. */
    public static void afterStart(int site) {
        Task task = Scheduler.task();
        if (task != null) {
            task.scheduler.threads.started(task, site);
        }
    }

    /** In place of {@code start()} where there is no woven code around it: as a method reference, and in stand-ins. */
    public static void start(Thread thread) {
        beforeStart(thread);
        thread.start();
        afterStart(Site.NONE);
    }

    /** Lets one of the engine's own threads begin its part. */
    static void start(Crew.Hand hand, Runnable part) {
        Task starter = Scheduler.task();
        if (starter != null) {
            starter.scheduler.threads.begin(starter, hand, part);
            afterStart(Site.NONE);
        }
    }

    /** First in a thread's {@code run()}: blocks until the thread is chosen. A {@code super.run()} inside counts its depth. */
    public static void begin() {
        ThreadModel.begin();
    }

    /** Last in a thread's {@code run()} that returned. */
    public static void end() {
        ThreadModel.end();
    }

    /** Last in a thread's {@code run()} that threw; throws the failure on where {@code run()} was called as a method. */
    public static void endWith(Throwable failure) {
        ThreadModel.endWith(failure);
    }

    /** Around what a thread is to run, when it is made: such a thread's {@code run()} is the JDK's and has no hooks. */
    public static Runnable wrap(Runnable target) {
        return ThreadModel.wrap(target);
    }

    public static Thread newThread(Runnable target) {
        return new Thread(wrap(target));
    }

    public static Thread newThread(Runnable target, String name) {
        return new Thread(wrap(target), name);
    }

    public static void join(Thread thread, int site) throws InterruptedException {
        join(thread, 0, site);
    }

    public static void join(Thread thread, long millis, int nanos, int site) throws InterruptedException {
        checkNanos(nanos);
        join(thread, nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis, site);
    }

    public static void join(Thread thread, long millis, int site) throws InterruptedException {
        Task task = Scheduler.task();
        if (task == null) {
            thread.join(millis);
        } else {
            task.scheduler.threads.join(task, thread, millis, site);
        }
    }

    public static boolean join(Thread thread, Duration limit, int site) throws InterruptedException {
        if (getState(thread) == Thread.State.NEW) {
            throw new IllegalThreadStateException("Thread not started");
        }
        if (Clocks.nanos(limit) > 0) {
            join(thread, Math.max(1, Clocks.nanos(limit) / 1_000_000), site);
        }
        return !isAlive(thread);
    }

    public static void join(Thread thread) throws InterruptedException {
        join(thread, 0, Site.NONE);
    }

    /** Before a question of the learner's about a thread: the answer changes with the steps of others, so who asks in a loop lets them go on. */
    public static void question() {
        Task task = Scheduler.task();
        if (task != null) {
            task.scheduler.threads.question(task);
        }
    }

    public static boolean isAlive(Thread thread) {
        Task task = Scheduler.task();
        return task == null ? thread.isAlive() : task.scheduler.threads.isAlive(thread);
    }

    public static Thread.State getState(Thread thread) {
        Task task = Scheduler.task();
        return task == null ? thread.getState() : task.scheduler.threads.state(thread);
    }

    /** For {@code threadId()} and its older name. Never throws. */
    @SuppressWarnings("deprecation") // threadId() is newer than 17
    public static long threadId(Thread thread) {
        Task task = Scheduler.holderOrNull();
        return task == null ? thread.getId() : task.scheduler.threads.id(thread);
    }

    public static void sleep(long millis) throws InterruptedException {
        sleepNanos(Clocks.nanos(millis));
    }

    private static void checkNanos(int nanos) {
        if (nanos < 0 || nanos > 999_999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
    }

    public static void sleep(long millis, int nanos) throws InterruptedException {
        checkNanos(nanos);
        sleepNanos(Clocks.sum(Clocks.nanos(millis), nanos));
    }

    public static void sleep(Duration time) throws InterruptedException {
        sleepNanos(Clocks.nanos(time));
    }

    public static void sleep(TimeUnit unit, long time) throws InterruptedException {
        if (time > 0) {
            sleepNanos(unit.toNanos(time));
        }
    }

    private static void sleepNanos(long nanos) throws InterruptedException {
        Task task = Scheduler.task();
        if (task == null) {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } else {
            task.scheduler.threads.sleep(task, nanos);
        }
    }

    /** For {@code Thread.yield()} and {@code Thread.onSpinWait()}. */
    public static void yieldNow() {
        Task task = Scheduler.task();
        if (task == null) {
            Thread.yield();
        } else {
            task.scheduler.threads.yieldNow(task);
        }
    }

    public static void timedWait(TimeUnit unit, Object object, long time) throws InterruptedException {
        if (time > 0) {
            wait(object, Math.max(1, unit.toMillis(time)), Site.NONE);
        }
    }

    public static void timedJoin(TimeUnit unit, Thread thread, long time) throws InterruptedException {
        if (time > 0) {
            join(thread, Math.max(1, unit.toMillis(time)), Site.NONE);
        }
    }

    public static void interrupt(Thread thread) {
        ThreadModel.interrupt(thread);
    }

    /** Before {@code super.interrupt()}. @return whether that is to be called as well, since no model knows the thread's wait */
    public static boolean interruptSuper(Thread thread) {
        return ThreadModel.interruptSuper(thread);
    }

    public static boolean isInterrupted(Thread thread) {
        Task task = Scheduler.task();
        return task == null ? thread.isInterrupted() : task.scheduler.threads.isInterrupted(thread);
    }

    public static boolean interrupted() {
        Task task = Scheduler.taskUnlessOver();
        return task == null ? Thread.interrupted() : task.scheduler.threads.interrupted(task);
    }

    // ---- Virtual threads and builders (21 and newer); the builder is a Thread.Builder

    public static Thread startVirtual(Runnable target) {
        Thread thread = VirtualThreads.unstarted(VirtualThreads.builder(), wrap(target));
        start(thread);
        return thread;
    }

    public static Thread builderStart(Object builder, Runnable target) {
        Thread thread = builderUnstarted(builder, target);
        start(thread);
        return thread;
    }

    public static Thread builderUnstarted(Object builder, Runnable target) {
        return VirtualThreads.unstarted(builder, wrap(target));
    }

    public static ThreadFactory builderFactory(Object builder) {
        ThreadFactory factory = VirtualThreads.factory(builder);
        return target -> factory.newThread(wrap(target));
    }

    /** A factory of virtual threads, for the per-task executor's stand-in. */
    public static ThreadFactory virtualThreadFactory() {
        return builderFactory(VirtualThreads.builder());
    }

    // ---- Wake-ups for no reason

    /** Whether a wait on a condition, in the call that the task is in, ends at once. */
    public static boolean wakesForNoReason() {
        Task task = Scheduler.task();
        return task != null && task.scheduler.wakesForNoReason(task, task.calledSite);
    }

    /** Just before a park of the learner's own, which may return for no reason. */
    public static void willPark(int site) {
        Task task = Scheduler.task();
        if (task != null) {
            task.parkSite = site;
        }
    }

    // ---- Parking, for LockSupport's stand-in

    public static void park(Object blocker) {
        Task task = Scheduler.task();
        if (task == null) {
            LockSupport.park(blocker);
        } else {
            task.scheduler.parking.park(task, blocker, Clocks.NEVER);
        }
    }

    public static void parkNanos(Object blocker, long nanos) {
        Task task = Scheduler.task();
        if (task == null) {
            LockSupport.parkNanos(blocker, nanos);
        } else if (nanos > 0) {
            task.scheduler.parking.park(task, blocker, Clocks.sum(task.scheduler.clock(), nanos));
        } else {
            task.parkSite = Site.NONE; // it doesn't wait
        }
    }

    /** @param deadline in milliseconds, as {@link #currentTimeMillis} tells the time */
    public static void parkUntil(Object blocker, long deadline) {
        parkNanos(blocker, Clocks.nanos(Math.max(0, deadline - currentTimeMillis())));
    }

    public static void unpark(Thread thread) {
        Task task = Scheduler.taskUnlessOver();
        if (task == null) {
            LockSupport.unpark(thread);
        } else {
            task.scheduler.parking.unpark(thread);
        }
    }

    // ---- Time and chance

    public static long nanoTime() {
        Scheduler scheduler = Scheduler.current();
        return scheduler == null ? System.nanoTime() : scheduler.readClock();
    }

    public static long currentTimeMillis() {
        Scheduler scheduler = Scheduler.current();
        return scheduler == null ? System.currentTimeMillis() : Clocks.millisSinceEpoch(scheduler.readClock());
    }

    /** For {@code now()} of {@code java.time}, and for {@code Clock.systemUTC()} and {@code Clock.systemDefaultZone()}. */
    public static Clock systemClock() {
        return Scheduler.current() == null ? Clock.systemDefaultZone() : new Clocks.Virtual();
    }

    /** For {@code Math.random()}. */
    public static double random() {
        Scheduler scheduler = Scheduler.current();
        return scheduler == null ? Math.random() : scheduler.chance.nextDouble();
    }

    /** For {@code new Random()}. */
    public static long seed() {
        Scheduler scheduler = Scheduler.current();
        return scheduler == null ? System.nanoTime() : scheduler.chance.nextLong();
    }

    // ---- Arguments set aside while others below them on the stack are replaced

    private static final ThreadLocal<Long> ASIDE = new ThreadLocal<>();
    private static final ThreadLocal<Boolean> FLAG_ASIDE = new ThreadLocal<>();

    public static void putAside(long value) {
        ASIDE.set(value);
    }

    public static long takeBack() {
        return ASIDE.get();
    }

    public static void putFlagAside(boolean value) {
        FLAG_ASIDE.set(value);
    }

    public static boolean takeFlagBack() {
        return FLAG_ASIDE.get();
    }
}
