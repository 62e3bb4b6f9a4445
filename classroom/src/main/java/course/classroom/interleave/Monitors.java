package course.classroom.interleave;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The model of monitors, of wait and of notify: JLS 17.1 and 17.2. A monitor belongs to one thread, reentrantly; wait releases it
 * however often it was entered; any waiter may be the one that a notify wakes; a wait may end for no reason; whoever is woken enters the
 * monitor again in competition with all others.
 */
final class Monitors {
    private static final int EARLY_ONE_IN = 3;

    private final Scheduler scheduler;
    private final Map<Object, Monitor> monitors = new IdentityHashMap<>(); // guarded by the token

    Monitors(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    private Monitor of(Object object) {
        return monitors.computeIfAbsent(object, Monitor::new);
    }

    List<Object> heldBy(Task task) {
        return monitors.values().stream()
                .filter(monitor -> monitor.owner == task)
                .map(monitor -> monitor.object)
                .toList();
    }

    boolean isHeldBy(Task task, Object object) {
        return of(Objects.requireNonNull(object)).owner == task;
    }

    /** Blocks until: the monitor is free. */
    void enter(Task task, Object object, int site) {
        if (object == null) {
            throw new NullPointerException("Cannot enter synchronized block because the lock is null");
        }
        Monitor monitor = of(object);
        if (monitor.owner == task) {
            monitor.count++;
            return;
        }
        task.monitor = monitor;
        task.status = Task.Status.ENTERING;
        task.standBefore(site, Site.Kind.SYNCHRONIZES, object, Task.NO_INDEX);
        if (monitor.owner != null) {
            scheduler.say(task, site, "waits for %s, held by " + monitor.owner, object);
        }
        if (task.undisturbed == 0 || monitor.owner != null) {
            scheduler.step(task);
        }
        own(task, monitor, 1, site);
        scheduler.say(task, site, "locks %s", object);
    }

    private void own(Task task, Monitor monitor, int count, int site) {
        task.status = Task.Status.RUNNABLE;
        task.monitor = null;
        monitor.owner = task;
        monitor.count = count;
        task.standNowhere();
        scheduler.noteSite(task, site);
    }

    /** @throws IllegalMonitorStateException as the JVM does, unless the schedule is over */
    void exit(Task task, Object object) {
        Monitor monitor = monitors.get(object);
        if (monitor == null || monitor.owner != task) {
            if (task.killed) {
                return;
            }
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        if (--monitor.count == 0) {
            monitor.owner = null;
            if (!task.killed) {
                scheduler.say(task, Site.NONE, "unlocks %s", object);
            }
        }
    }

    /**
     * Blocks until: notified, interrupted, the time is up, or for no reason at all; and the monitor is free again.
     *
     * @param millis 0 for ever
     */
    void await(Task task, Object object, long millis, int site) throws InterruptedException {
        Monitor monitor = owned(task, object);
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        scheduler.threads.throwIfInterrupted(task);
        int count = monitor.count;
        scheduler.say(
                task,
                site,
                millis == 0 ? "wait() on %s, unlocks it" : "wait(" + millis + ") on %s, unlocks it",
                object);
        monitor.owner = null;
        task.status = Task.Status.WAITING;
        task.monitor = monitor;
        task.notified = false;
        task.timedOut = false;
        task.deadline = millis == 0 ? Clocks.NEVER : Clocks.sum(scheduler.clock(), Clocks.nanos(millis));
        monitor.waiters.add(task);
        task.standBefore(site, Site.Kind.SYNCHRONIZES, object, Task.NO_INDEX);
        letOddThingsHappen(task, monitor, site);
        scheduler.step(task);
        boolean timedOut = task.timedOut;
        task.deadline = Clocks.NEVER;
        own(task, monitor, count, site);
        scheduler.say(
                task, site, timedOut ? "wait() times out, locks %s again" : "wait() returns, locks %s again", object);
        if (!task.notified) {
            scheduler.threads.throwIfInterrupted(task);
        }
    }

    private void letOddThingsHappen(Task task, Monitor monitor, int site) {
        if (scheduler.wakesForNoReason(task, site)) {
            monitor.waiters.remove(task);
            task.status = Task.Status.ENTERING;
            task.deadline = Clocks.NEVER;
        } else if (task.deadline != Clocks.NEVER
                && scheduler.oddities.earlyTimeouts()
                && scheduler.strategy.isOdd(EARLY_ONE_IN)) {
            scheduler.timeOut(task);
        }
    }

    void notifyOne(Task task, Object object, int site) {
        Monitor monitor = owned(task, object);
        Task woken = null;
        if (!monitor.waiters.isEmpty()) {
            woken = monitor.waiters.remove(scheduler.strategy.pick(monitor.waiters.size()));
            wake(woken);
        }
        scheduler.say(
                task, site, woken == null ? "notify() on %s wakes nobody" : "notify() on %s wakes " + woken, object);
    }

    void notifyAll(Task task, Object object, int site) {
        Monitor monitor = owned(task, object);
        scheduler.say(
                task,
                site,
                monitor.waiters.isEmpty()
                        ? "notifyAll() on %s wakes nobody"
                        : "notifyAll() on %s wakes " + names(monitor),
                object);
        monitor.waiters.forEach(Monitors::wake);
        monitor.waiters.clear();
    }

    /** A thread has ended, which notifies all who wait on it. */
    void notifyAllOfEnd(Thread thread) {
        Monitor monitor = monitors.get(thread);
        if (monitor != null) {
            monitor.waiters.forEach(Monitors::wake);
            monitor.waiters.clear();
        }
    }

    private static String names(Monitor monitor) {
        return String.join(", ", monitor.waiters.stream().map(Task::toString).toList());
    }

    private static void wake(Task task) {
        task.status = Task.Status.ENTERING;
        task.notified = true;
        task.deadline = Clocks.NEVER;
    }

    private Monitor owned(Task task, Object object) {
        Monitor monitor = of(object);
        if (monitor.owner != task) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return monitor;
    }
}
