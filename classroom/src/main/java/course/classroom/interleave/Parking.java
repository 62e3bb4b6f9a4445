package course.classroom.interleave;

/**
 * The model of {@link java.util.concurrent.locks.LockSupport}: one permit a thread, which doesn't add up; park takes it, and returns at
 * once when it is there or the thread is interrupted, whose flag stays. That it may return for no reason is tried where the learner's
 * code parks ({@link Hooks#willPark}); what the JDK builds on it loops.
 */
final class Parking {
    private static final int EARLY_ONE_IN = 3;
    private static final int NOTE = 7;

    private final Scheduler scheduler;

    Parking(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Blocks until: there is a permit, the thread is interrupted, or it is the deadline. */
    void park(Task task, Object blocker, long deadline) {
        letWakeForNoReason(task);
        if (task.permit || task.interrupted) {
            task.permit = false;
            return;
        }
        task.status = Task.Status.PARKED;
        task.blocker = blocker;
        task.deadline = deadline;
        task.timedOut = false;
        task.standNowhere();
        scheduler.sayBlocks(task);
        if (deadline != Clocks.NEVER && scheduler.oddities.earlyTimeouts() && scheduler.strategy.isOdd(EARLY_ONE_IN)) {
            scheduler.timeOut(task);
        }
        scheduler.step(task);
        task.status = Task.Status.RUNNABLE;
        task.deadline = Clocks.NEVER;
        task.blocker = null;
        task.permit = false;
        scheduler.note(task, NOTE);
    }

    /** One that returns for no reason is one that has found a permit. */
    private void letWakeForNoReason(Task task) {
        int site = task.parkSite;
        task.parkSite = Site.NONE;
        if (site != Site.NONE && scheduler.wakesForNoReason(task, site)) {
            task.permit = true;
        }
    }

    void unpark(Thread thread) {
        Task task = scheduler.threads.of(thread);
        if (task != null) {
            task.permit = true;
        }
    }
}
