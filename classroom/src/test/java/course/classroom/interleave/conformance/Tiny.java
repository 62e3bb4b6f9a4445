package course.classroom.interleave.conformance;

import course.classroom.interleave.Actors;

/** The least that is worth a schedule; in a class of its own, since that is loaded anew thousands of times. */
final class Tiny {
    private Tiny() {}

    static void play() throws Throwable {
        Object lock = new Object();
        Actors.together(() -> {
            synchronized (lock) {
                lock.notifyAll();
            }
        });
    }
}
