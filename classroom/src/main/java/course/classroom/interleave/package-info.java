/**
 * The interleaving engine: plays a scenario under one schedule after another, controlled and repeatable, and shows the schedule that breaks
 * it. No agent, no flags of the JVM; Java 17 and newer.
 *
 * <pre>{@code
 * Interleavings.explore(() -> {
 *     SharedTotal total = new SharedTotal();
 *     Actors.together(() -> total.add(1), () -> total.add(1));
 *     assertThat(total.total()).isEqualTo(2);
 * }).assertHolds("C1: updates get lost …");
 * }</pre>
 *
 * <h2>The token</h2>
 *
 * A class loader ({@link course.classroom.interleave.WorldLoader}) loads the scenario and the code under test anew and weaves them
 * ({@link course.classroom.interleave.Weaver}): before each step that other threads can see stands a call of
 * {@link course.classroom.interleave.Hooks}. Real threads run the code, but only the one that holds the token goes on. At each step
 * {@link course.classroom.interleave.Scheduler} asks a {@link course.classroom.interleave.Strategy} who is next. All choices come from
 * a seed, so the same seed gives the same schedule.
 *
 * <h2>The bottom layer alone is modelled</h2>
 *
 * Monitors, wait and notify ({@link course.classroom.interleave.Monitors}); start, join, sleep, interrupts
 * ({@link course.classroom.interleave.ThreadModel}); park ({@link course.classroom.interleave.Parking}); a virtual clock. Locks, queues, pools,
 * futures and the rest of {@code java.util.concurrent} are not modelled one by one: {@link course.classroom.interleave.Library} takes the
 * running JDK's own classes, renames them in memory, gives them stand-ins for what lies below them, and weaves them too. So they
 * behave as they do in that JDK, and waits in them are waits the scheduler knows. What a contract allows and that JDK hardly ever does, a
 * wait on a condition that ends for no reason, stands in for some of the waits
 * ({@link course.classroom.interleave.inworld.ConditionWaits}). Atomics and lock-free collections stay the JDK's: a call is one step.
 *
 * <h2>Verdicts</h2>
 *
 * <ul>
 *   <li>The scenario throws, or a thread of the code under test dies.
 *   <li>Nobody can go on: exact and at once, a deadlock if they wait in a circle, else a hang. Time limits end only when nothing
 *       else can go on, unless a scenario allows for more.
 *   <li>Two threads that both can go on stand before plain accesses of the same memory, one a write: a data race
 *       ({@link course.classroom.interleave.RaceCheck}), whatever comes of it. That is how visibility is seen: the engine itself is
 *       sequentially consistent.
 *   <li>It goes on without end although every thread gets its turns.
 * </ul>
 *
 * Races that hurt nobody are let pass ({@link course.classroom.interleave.Trace}). A schedule in which a thread blocked where no model
 * reaches (a pipe, a socket, a class's initializer) is no ground for a verdict: control is out, the exploration says so, and
 * {@link course.classroom.interleave.Amplifier} tries for real, with delays. A bounded search that left something out does not call itself
 * exhaustive.
 *
 * <h2>What it doesn't see</h2>
 *
 * Reordering, but as races. Accesses inside the JDK other than calls of its collections and builders. An order that comes from identity hash
 * codes. Steps within a class's initializer.
 *
 * <h2>Sources</h2>
 *
 * Controlled schedules: M. Musuvathi and others, Finding and Reproducing Heisenbugs in Concurrent Programs, OSDI 2008. Strategies: at their
 * classes. Data races: JLS 17.4.5. Active checking of two pending accesses: K. Sen, Race Directed Random Testing of Concurrent Programs,
 * PLDI 2008.
 */
package course.classroom.interleave;
