package course.classroom.interleave;

import java.util.List;

/**
 * What is wrong with the code under test, and the schedule that shows it.
 *
 * @param kind in which way it fails
 * @param what one or more lines for a learner: what went wrong, who waits where, for what, held by whom
 * @param failure what the scenario threw; null where nothing was thrown
 * @param replay what {@link Interleavings#replay} takes to play the same schedule again, as {@code 1:17:52}; of no use for what the
 *     amplifier found
 * @param strategy what chose the schedule, as {@code random walk}
 * @param steps the schedule's steps, in order; all of them, see {@link ScheduleTable} for those that matter
 */
public record Finding(Kind kind, String what, Throwable failure, String replay, String strategy, List<Step> steps) {
    public enum Kind {
        /** The scenario threw. */
        FAILURE,
        /** A thread of the code under test died of a failure that nobody handles. */
        UNCAUGHT,
        /** Threads wait for one another in a circle. */
        DEADLOCK,
        /** Threads wait, and nobody is left who would wake them. */
        HANG,
        /** It goes on and on without coming to an end, though every thread gets its turns. */
        ENDLESS,
        /** Two threads use the same memory at the same time, one of them writes, and nothing orders the two. */
        DATA_RACE
    }

    public Finding {
        steps = List.copyOf(steps);
    }

    /** How to play the same schedule again; empty if nobody can. */
    String again() {
        return steps.isEmpty()
                ? ""
                : "The same schedule again: Interleavings.defaults().replay(\"%s\"), chosen by %s"
                        .formatted(replay, strategy);
    }
}
