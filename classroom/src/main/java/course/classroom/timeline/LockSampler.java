package course.classroom.timeline;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks a hundred times a second who waits for what, held by whom. A daemon thread of its own until it is closed. */
final class LockSampler implements AutoCloseable {
    private static final long EVERY_MILLIS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * One thread that doesn't run, seen once.
     *
     * @param lock the class of what it waits for; empty if the JVM doesn't tell
     * @param owner who holds that; empty if nobody, or unknown
     */
    record Sample(Instant time, long thread, Thread.State state, String lock, String owner, String place) {}

    private final List<Sample> samples = new ArrayList<>(); // of the sampling thread, until it has ended
    private final Thread thread = new Thread(this::run, "course-timeline");

    LockSampler() {
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            Instant now = Instant.now();
            for (ThreadInfo info : THREADS.dumpAllThreads(false, false)) {
                if (info.getThreadState() != Thread.State.RUNNABLE) {
                    samples.add(sample(now, info));
                }
            }
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static Sample sample(Instant now, ThreadInfo info) {
        LockInfo lock = info.getLockInfo();
        String owner = info.getLockOwnerName();
        return new Sample(
                now,
                info.getThreadId(),
                info.getThreadState(),
                lock == null ? "" : lock.getClassName(),
                owner == null ? "" : owner,
                Places.of(info.getStackTrace()));
    }

    /** Blocks until: it has ended. */
    List<Sample> samples() throws InterruptedException {
        close();
        thread.join();
        return List.copyOf(samples);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
