package course.events;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** Futures tell of the players; a completion service tells of the first that failed. */
public class Rounds {
    private Rounds() {}

    public static void play(int players, int rounds, RoundAction action)
            throws InterruptedException, ExecutionException {
        if (players < 1) throw new IllegalArgumentException("players = " + players);
        if (rounds < 0) throw new IllegalArgumentException("rounds = " + rounds);
        if (action == null) throw new NullPointerException();
        CyclicBarrier barrier = new CyclicBarrier(players);
        AtomicReference<Throwable> first = new AtomicReference<>();
        ExecutorService pool = Executors.newCachedThreadPool();
        CompletionService<Void> done = new ExecutorCompletionService<>(pool);
        try {
            for (int i = 0; i < players; i++) {
                int player = i;
                done.submit(() -> {
                    for (int round = 0; round < rounds && first.get() == null; round++) {
                        try {
                            action.play(player, round);
                        } catch (Throwable e) {
                            first.compareAndSet(null, e);
                            throw new ExecutionException(e);
                        }
                        barrier.await();
                    }
                    return null;
                });
            }
            for (int i = 0; i < players; i++) {
                done.take().get();
            }
        } catch (ExecutionException e) {
            throw new ExecutionException(first.get());
        } finally {
            first.compareAndSet(null, new CancellationException());
            pool.shutdownNow();
            boolean interrupted = false;
            while (!pool.isTerminated()) {
                // who has eaten the interrupt may be at a barrier to which nobody comes
                barrier.reset();
                try {
                    pool.awaitTermination(50, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
