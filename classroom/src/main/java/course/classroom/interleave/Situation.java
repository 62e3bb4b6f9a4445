package course.classroom.interleave;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who waits where, for what, held by whom. */
final class Situation {
    private Situation() {}

    /** A line a task that is still there; empty if there is none. */
    static String of(List<Task> tasks) {
        Names names = tasks.isEmpty() ? new Names() : tasks.get(0).scheduler.names();
        return tasks.stream()
                .filter(task -> !task.ended)
                .map(task -> "  " + task + " " + doing(task, names) + place(task) + holds(task, tasks, names))
                .collect(Collectors.joining("\n"));
    }

    static boolean hasCircle(List<Task> tasks) {
        for (Task start : tasks) {
            Task each = start;
            for (int i = 0; i <= tasks.size() && each != null; i++) {
                each = waitsFor(each);
            }
            if (each != null) {
                return true;
            }
        }
        return false;
    }

    /** The one task that must act before this one can go on; null if that isn't known. */
    static Task waitsFor(Task task) {
        return switch (task.status) {
            case ENTERING -> task.monitor.owner;
            case JOINING -> task.joined;
            case PARKED -> ownerOf(task);
            default -> null;
        };
    }

    /** A lock of {@code java.util.concurrent} knows who holds it. */
    private static Task ownerOf(Task task) {
        for (Class<?> type = task.blocker == null ? null : task.blocker.getClass();
                type != null;
                type = type.getSuperclass()) {
            if (type.getSimpleName().equals("AbstractOwnableSynchronizer")) {
                try {
                    Field owner = type.getDeclaredField("exclusiveOwnerThread");
                    owner.setAccessible(true);
                    return task.scheduler.threads.of((Thread) owner.get(task.blocker));
                } catch (ReflectiveOperationException e) {
                    return null; // another JDK calls it something else: then it isn't known
                }
            }
        }
        return null;
    }

    private static String doing(Task task, Names names) {
        return switch (task.status) {
            case RUNNABLE -> "can go on";
            case ENTERING -> "wants the monitor of " + names.of(task.monitor.object) + heldBy(task);
            case WAITING -> "is in wait() on " + names.of(task.monitor.object);
            case SLEEPING -> "sleeps";
            case JOINING -> "is in join() and waits for the end of " + task.joined;
            case PARKED -> "waits in " + parkedIn(task, names) + heldBy(task);
            case OUTSIDE -> "is blocked in code that is not controlled";
        };
    }

    private static String heldBy(Task task) {
        Task owner = waitsFor(task);
        return owner == null ? "" : ", held by " + owner;
    }

    static String parkedIn(Task task, Names names) {
        if (task.called != null) {
            String call = Site.of(task.calledSite).what().replaceFirst("^calls ", "");
            return call + " on " + names.of(task.called);
        }
        return task.blocker == null ? "LockSupport.park()" : names.of(task.blocker);
    }

    /** The first frame that is the learner's. */
    private static String place(Task task) {
        for (StackTraceElement frame : task.thread.getStackTrace()) {
            if (task.scheduler.world.owns(frame.getClassName()) && frame.getLineNumber() > 0) {
                String type =
                        frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
                return ", in %s.%s (%s:%d)"
                        .formatted(
                                type.replace('$', '.'),
                                frame.getMethodName(),
                                frame.getFileName(),
                                frame.getLineNumber());
            }
        }
        return "";
    }

    private static String holds(Task task, List<Task> tasks, Names names) {
        List<String> held = new ArrayList<>();
        for (Object object : task.scheduler.monitors.heldBy(task)) {
            held.add(names.of(object));
        }
        for (Task other : tasks) {
            if (other.status == Task.Status.PARKED && ownerOf(other) == task) {
                String lock = names.of(other.called != null ? other.called : other.blocker);
                if (!held.contains(lock)) {
                    held.add(lock);
                }
            }
        }
        return held.isEmpty() ? "" : "; holds " + String.join(", ", held);
    }
}
