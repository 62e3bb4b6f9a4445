package course.classroom.interleave;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The scenario's and its actors' threads, which live from schedule to schedule: to start a thread takes longer than to play most
 * schedules. Threads that the code under test starts are its own. Used by the controller between schedules and by the holder of the
 * token within one.
 */
final class Crew {
    private static final long FAREWELL_MILLIS = 1_000;

    private final Deque<Hand> free = new ArrayDeque<>();
    private final List<Hand> hired = new ArrayList<>();

    /** A thread that does one job after another. */
    static final class Hand extends Thread {
        private volatile Runnable next;
        private volatile boolean dismissed;
        private Task task;

        private Hand() {
            super("course-explorer");
            setDaemon(true);
        }

        @Override
        public void run() {
            while (true) {
                Runnable job = next;
                if (job != null) {
                    next = null;
                    job.run();
                    Scheduler.SELF.remove();
                } else if (dismissed) {
                    return;
                } else {
                    LockSupport.park(this);
                }
                // An interrupt that came late, when the job was done, must neither keep it from parking nor reach the
                // next job.
                Thread.interrupted();
            }
        }

        /** Lets it do a job, for that task. */
        void begin(Task itsTask, Runnable job) {
            task = itsTask;
            next = job;
            LockSupport.unpark(this);
        }

        private boolean isFree() {
            return task == null || task.ended;
        }

        private void dismiss() {
            dismissed = true;
            LockSupport.unpark(this);
        }
    }

    /** A thread that looks like a new one and does nothing yet. */
    Hand hire(String name) {
        Hand hand = free.poll();
        if (hand == null) {
            hand = new Hand();
            hand.start();
        } else {
            hand.setPriority(Thread.NORM_PRIORITY);
            hand.setUncaughtExceptionHandler(null);
            hand.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        }
        hand.setName(name);
        hand.task = null;
        hired.add(hand);
        return hand;
    }

    /**
     * Between schedules: those that have done their job can be hired again. One that couldn't be made to end it is not.
     *
     * @param reusable whether an old thread is as good as a new one
     */
    void gather(boolean reusable) {
        for (Hand hand : hired) {
            if (hand.isFree() && reusable) {
                free.add(hand);
            } else {
                hand.dismiss();
            }
        }
        hired.clear();
    }

    /** Blocks until: all have ended, save those that couldn't be made to. An interrupt is kept for later. */
    void dismiss() {
        gather(true);
        free.forEach(Hand::dismiss);
        boolean interrupted = false;
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MILLIS);
        for (Hand hand : free) {
            while (hand.isAlive() && System.nanoTime() - deadline < 0) {
                try {
                    hand.join(FAREWELL_MILLIS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        free.clear();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
