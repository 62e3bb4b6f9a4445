package course.events;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** A phaser in place of the barrier, an executor in place of the threads. */
public class Rounds {
    private Rounds() {}

    public static void play(int players, int rounds, RoundAction action)
            throws InterruptedException, ExecutionException {
        if (players < 1) throw new IllegalArgumentException("players: " + players);
        if (rounds < 0) throw new IllegalArgumentException("rounds: " + rounds);
        Objects.requireNonNull(action);
        Phaser phaser = new Phaser(players);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        ExecutorService pool = Executors.newFixedThreadPool(players);
        CountDownLatch over = new CountDownLatch(1);
        AtomicInteger left = new AtomicInteger(players);
        for (int p = 0; p < players; p++) {
            int player = p;
            pool.execute(() -> {
                try {
                    for (int round = 0; round < rounds && !phaser.isTerminated(); round++) {
                        action.play(player, round);
                        phaser.awaitAdvanceInterruptibly(phaser.arrive());
                    }
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                    phaser.forceTermination();
                    over.countDown();
                } finally {
                    if (left.decrementAndGet() == 0) over.countDown();
                }
            });
        }
        try {
            over.await();
        } catch (InterruptedException e) {
            phaser.forceTermination();
            failure.compareAndSet(null, e);
            throw e;
        } finally {
            pool.shutdownNow();
            boolean interrupted = false;
            while (!pool.isTerminated()) {
                try {
                    pool.awaitTermination(1, TimeUnit.HOURS);
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
            if (interrupted) Thread.currentThread().interrupt();
        }
        if (failure.get() != null) throw new ExecutionException(failure.get());
    }
}
