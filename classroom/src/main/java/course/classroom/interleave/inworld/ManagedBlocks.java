package course.classroom.interleave.inworld;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** {@link ForkJoinPool#managedBlock}, through which conditions wait, without the common pool that it makes for any caller. */
public final class ManagedBlocks {
    private ManagedBlocks() {}

    /** Blocks until: the blocker says so. */
    public static void managedBlock(ForkJoinPool.ManagedBlocker blocker) throws InterruptedException {
        if (Thread.currentThread() instanceof ForkJoinWorkerThread) {
            ForkJoinPool.managedBlock(blocker);
            return;
        }
        while (!blocker.isReleasable() && !blocker.block()) {
            // asked again
        }
    }
}
