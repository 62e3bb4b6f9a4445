package course.classroom.timeline;

import course.classroom.timeline.Picture.State;

/** Puts a wait into words, by the class of what the thread waits for. */
final class Waits {
    private Waits() {}

    static State stateOf(String parkedOn) {
        return parkedOn.matches("java\\.util\\.concurrent\\.locks\\.\\w*Lock\\$\\w*Sync") ? State.LOCK : State.PARKED;
    }

    static String monitor(String type, String owner) {
        return "waits for the monitor of " + simple(type) + heldBy(owner);
    }

    static String inWait(String type) {
        return type.equals("java.lang.Thread") ? "waits for a thread to end" : "waits in wait() of " + simple(type);
    }

    static String parked(String on, String owner) {
        if (on.isEmpty()) {
            return "is parked";
        }
        return on.endsWith("$ConditionObject") ? "waits for a condition" : "waits for a " + simple(on) + heldBy(owner);
    }

    private static String heldBy(String owner) {
        return owner.isEmpty() ? "" : ", held by " + owner;
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1)
                .replaceFirst("\\$\\w*Sync.*", "")
                .replace('$', '.');
    }
}
