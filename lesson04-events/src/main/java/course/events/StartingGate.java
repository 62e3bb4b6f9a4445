package course.events;

import course.classroom.NotStartedException;
import java.util.List;

/**
 * Exercise 4.3: a fair race. All runners come to the starting gate, and only when the last one is there does it open.
 *
 * <ul>
 *   <li>C1: each runner runs exactly once, in a new thread of its own: no two share one, and none runs in the caller's. One that stands in the
 *       list twice runs twice.
 *   <li>C2: nobody runs before the threads of all runners are under way and have come to the gate: started alone is not enough.
 *   <li>C3: then all run at the same time, however many they are: none has to end for another to run.
 *   <li>C4: it returns the places in the list, from 0, of the runners that have ended, in the order in which they ended: all of them, and
 *       not before the last one has ended. What the runners have written is seen by the caller. Each race stands for itself.
 *   <li>C5: a runner that throws, an exception or an error, is left out of what is returned, and changes nothing else: the others run, their
 *       end is awaited, and {@code race} returns. To end with the thread's interrupt flag set is not to throw.
 *   <li>C6: interrupted while it waits, it interrupts all runners that run, and throws {@link InterruptedException}; it need not wait
 *       for their end. The interrupt lets nobody run early.
 *   <li>C7: no thread is left when all have ended, or when all that ran have reacted to the interrupt: nobody waits at the gate for
 *       ever. The threads may die a moment later, but they die.
 *   <li>C8: who waits, at the gate or for the end, uses no processor time: it neither spins nor sleeps and looks.
 *   <li>C9: null for the list: {@link NullPointerException}. An empty list: an empty list, and no error. The list stays as it is.
 * </ul>
 *
 * Not required: an order of two that end at about the same time; who runs first; what becomes of the exception that a runner throws; whether a runner
 * still begins when the caller is interrupted before it has begun; a list that somebody changes during the race.
 */
public class StartingGate {
    private StartingGate() {}

    /**
     * Blocks until: all runners have ended, or the caller is interrupted.
     *
     * @param runners not null, none of them null; may be empty
     * @return the places of those that ended and did not throw, first who ended first
     */
    public static List<Integer> race(List<Runnable> runners) throws InterruptedException {
        throw new NotStartedException("4.3 race: let all come to the gate, open it once, and note who ends when");
    }
}
