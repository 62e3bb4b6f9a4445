/**
 * The student's seat: a verdict on one exercise, fast enough to be had at each save.
 *
 * <p>A supervisor (this program) outside, a disposable JVM inside. {@link course.classroom.seat.Tester} compiles an exercise and its visible test
 * in process with javac, and hands them to a JVM that has booted, loaded JUnit and the kit, and played a rehearsal; after one use that
 * JVM is gone, and the next is started. What an answer does to its JVM, or does not end, it does there.
 */
package course.classroom.seat;
