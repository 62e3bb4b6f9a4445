/**
 * Who ran when: {@code ./course picture} runs an exercise's visible test and draws each test's threads on one time axis, as text, SVG and
 * HTML.
 *
 * <p>Three sources: the JDK's flight recorder tells exactly when a platform thread slept, waited or was parked, and where; a sampler tells who
 * holds the lock, and sees the waits that never end, which the recorder keeps to itself; marks of the kit ({@link
 * course.classroom.timeline.Marks}) tell of tasks, and of the waits of virtual threads.
 */
package course.classroom.timeline;
