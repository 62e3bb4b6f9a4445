package course.classroom.interleave.conformance;

/** How a scenario lets another thread get as far as where it waits. */
final class Waiting {
    private Waiting() {}

    /** Blocks until: the thread is in that state. */
    static void until(Thread thread, Thread.State state) throws InterruptedException {
        for (Thread.State now = thread.getState(); now != state; now = thread.getState()) {
            if (now == Thread.State.TERMINATED) {
                throw new AssertionError(thread.getName() + " ended and never was " + state);
            }
            Thread.sleep(1);
        }
    }

    /** Blocks until: the thread is interrupted; the flag is cleared then. */
    static void sleepUntilInterrupted() {
        try {
            while (true) {
                Thread.sleep(1_000_000);
            }
        } catch (InterruptedException e) {
            return;
        }
    }
}
