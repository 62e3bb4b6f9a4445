// Mistake: the last failure is told, which is the broken barrier.
// Caught by: C5 "never what it provoked"
// May also fail: C6, C7
package course.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

public class Rounds {
    private Rounds() {}

    /** Blocks until: all players have ended the last round, or one has failed and all have ended. */
    public static void play(int players, int rounds, RoundAction action)
            throws InterruptedException, ExecutionException {
        if (players < 1) {
            throw new IllegalArgumentException("players must be at least 1, not " + players);
        }
        if (rounds < 0) {
            throw new IllegalArgumentException("rounds must not be negative: " + rounds);
        }
        new Game(players, rounds, Objects.requireNonNull(action)).play();
    }

    private static final class Game {
        private final int rounds;
        private final RoundAction action;
        private final CyclicBarrier barrier;
        private final List<Thread> threads = new ArrayList<>(); // complete before the first one starts
        private final AtomicReference<Throwable> why = new AtomicReference<>(); // why it ended early; null while it goes on

        Game(int players, int rounds, RoundAction action) {
            this.rounds = rounds;
            this.action = action;
            barrier = new CyclicBarrier(players);
            for (int i = 0; i < players; i++) {
                int player = i;
                threads.add(new Thread(() -> playAll(player)));
            }
        }

        void play() throws InterruptedException, ExecutionException {
            threads.forEach(Thread::start);
            try {
                for (Thread each : threads) {
                    each.join();
                }
            } catch (InterruptedException e) {
                end(e);
                threads.forEach(Game::joinAnyway);
                throw e;
            }
            if (why.get() != null) {
                throw new ExecutionException(why.get());
            }
        }

        private void playAll(int player) {
            try {
                for (int round = 0; round < rounds; round++) {
                    action.play(player, round);
                    if (why.get() != null) { // for an action that has eaten the interrupt
                        return;
                    }
                    barrier.await();
                }
            } catch (Throwable thrown) {
                end(thrown);
            }
        }

        /** Of several reasons the first one counts: all others come of it. */
        private void end(Throwable reason) {
            if (why.getAndSet(reason) == null) {
                threads.forEach(Thread::interrupt);
            }
        }

        /** Blocks until: the thread has ended. An interrupt meanwhile is kept for later. */
        private static void joinAnyway(Thread thread) {
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
