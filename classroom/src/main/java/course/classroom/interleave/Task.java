package course.classroom.interleave;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What the scheduler knows of one thread. Fields that are not volatile are touched by the holder of the token alone, which is handed on
 * by the volatile {@link #go}.
 */
final class Task {
    /** In {@link #index}: not an array's element. */
    static final int NO_INDEX = -1;

    /** In {@link #index}: all elements of an array. */
    static final int EVERY_INDEX = -2;

    enum Status {
        /** Can take its next step. */
        RUNNABLE,
        /** Wants {@link #monitor}; after a wait as well. */
        ENTERING,
        /** In the wait set of {@link #monitor}. */
        WAITING,
        SLEEPING,
        /** Waits for the end of {@link #joined}. */
        JOINING,
        /** Waits for its permit. */
        PARKED,
        /** Blocked where no model reaches, until it comes back by itself. */
        OUTSIDE
    }

    final Scheduler scheduler;
    final int number;
    final Thread thread;
    String name;

    Status status = Status.RUNNABLE;
    Monitor monitor;
    Task joined;
    long deadline = Clocks.NEVER;
    boolean notified;
    boolean timedOut;
    boolean interrupted;
    boolean permit;
    Object blocker;
    /** Where the learner's code parks; NONE where the JDK's does. */
    int parkSite = Site.NONE;

    /** The monitors of the synchronized methods that it is in. */
    final Deque<Object> methodLocks = new ArrayDeque<>();
    /** How deep in {@code run()} methods that have hooks. */
    int depth;
    /** Above 0: not to be switched away from. */
    int undisturbed;
    /** Steps in a row since somebody else had a turn. */
    int alone;
    /** How often it has read the clock since it waited. */
    int clockReads;
    /** Jumps backwards since its last step. */
    int loops;
    /** The locks that are to validate later what it reads now: not a race. */
    final Set<Object> readsUnder = Collections.newSetFromMap(new IdentityHashMap<>(0));

    // The step that it stands before. A site of NONE: no step that others could conflict with.
    int site = Site.NONE;
    Object object;
    int index = NO_INDEX;
    Site.Kind kind;
    /** The index at which a list is read or set: all else of the list doesn't matter to the step. */
    int element = NO_INDEX;
    /** The view by which it reads or changes {@link #object}; null if that is called itself. */
    Object view;

    /** The concurrent object that the learner's code has called last, and where: the JDK's own inner steps are told as that call. */
    Object called;

    int calledSite = Site.NONE;

    /** For strategies. */
    long priority;

    /** Of a write, whose value can be read only after it. */
    Trace.Row written;

    /** It may run: set by whoever hands the token on. */
    volatile boolean go;
    /** It must unwind, since its schedule is over. */
    volatile boolean killed;

    volatile boolean begun;
    /** It has been chosen at least once. */
    volatile boolean hadATurn;

    volatile boolean ended;
    int unwindings;

    Task(Scheduler scheduler, int number, Thread thread, String name) {
        this.scheduler = scheduler;
        this.number = number;
        this.thread = thread;
        this.name = name;
    }

    boolean isOutsider() {
        return number < 0;
    }

    /** Whether it could take its next step now. */
    boolean isEnabled() {
        return switch (status) {
            case RUNNABLE -> true;
            case ENTERING -> monitor.owner == null || monitor.owner == this;
            case SLEEPING -> interrupted;
            case JOINING -> joined.ended || interrupted;
            case PARKED -> permit || interrupted;
            case WAITING, OUTSIDE -> false;
        };
    }

    boolean hasTimer() {
        return deadline != Clocks.NEVER && status != Status.RUNNABLE && status != Status.ENTERING;
    }

    void standBefore(int nextSite, Site.Kind nextKind, Object nextObject, int nextIndex) {
        site = nextSite;
        kind = nextKind;
        object = nextObject;
        index = nextIndex;
    }

    void standNowhere() {
        site = Site.NONE;
        object = null;
    }

    /** Whether the steps that the two stand before touch the same memory. */
    boolean meets(Task other) {
        return site >= 0
                && other.site >= 0
                && object == other.object
                && (index == other.index || index == EVERY_INDEX || other.index == EVERY_INDEX)
                && kind.isCollection() == other.kind.isCollection()
                && (kind.isCollection() || isSameField(other));
    }

    private boolean isSameField(Task other) {
        String field = Site.of(site).field();
        return field == null
                ? Site.of(other.site).field() == null
                : field.equals(Site.of(other.site).field());
    }

    /** Whether the order of the two steps matters: same memory and not both reads. For strategies, so synchronization counts too. */
    boolean conflictsWith(Task other) {
        return meets(other)
                && (object != null || Site.of(site).field() != null)
                && !(kind == Site.Kind.READ && other.kind == Site.Kind.READ);
    }

    @Override
    public String toString() {
        return name;
    }
}
