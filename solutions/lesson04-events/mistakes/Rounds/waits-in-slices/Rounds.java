// Mistake: wakes nobody; who waits for the others looks again once a second.
// Caught by: C8 "only when a slice of time is over"
package course.events;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class Rounds {
    private final int players;
    private final int rounds;
    private final RoundAction action;
    private final List<Thread> threads = new ArrayList<>();
    private int round; // guarded by this
    private int ended; // guarded by this, in this round
    private Throwable reason; // guarded by this

    private Rounds(int players, int rounds, RoundAction action) {
        this.players = players;
        this.rounds = rounds;
        this.action = action;
    }

    public static void play(int players, int rounds, RoundAction action)
            throws InterruptedException, ExecutionException {
        if (action == null) throw new NullPointerException("action");
        if (players <= 0) throw new IllegalArgumentException("not enough players: " + players);
        if (rounds < 0) throw new IllegalArgumentException("negative rounds: " + rounds);
        new Rounds(players, rounds, action).run();
    }

    private void run() throws InterruptedException, ExecutionException {
        for (int i = 0; i < players; i++) {
            int player = i;
            threads.add(new Thread(() -> playAs(player), "player " + i));
        }
        for (Thread thread : threads) thread.start();
        try {
            for (Thread thread : threads) thread.join();
        } catch (InterruptedException e) {
            stop(e);
            boolean again = false;
            for (Thread thread : threads) {
                while (thread.isAlive()) {
                    try {
                        thread.join();
                    } catch (InterruptedException ignored) {
                        again = true;
                    }
                }
            }
            if (again) Thread.currentThread().interrupt();
            throw e;
        }
        synchronized (this) {
            if (reason != null) throw new ExecutionException(reason);
        }
    }

    private void playAs(int player) {
        try {
            for (int now = 0; now < rounds && !isOver(); now++) {
                action.play(player, now);
                endRound(now);
            }
        } catch (Throwable e) {
            stop(e);
        }
    }

    private synchronized boolean isOver() {
        return reason != null;
    }

    private synchronized void endRound(int now) throws InterruptedException {
        if (++ended == players) {
            ended = 0;
            round++;
        }
        while (round == now && reason == null) {
            wait(1000);
        }
    }

    private synchronized void stop(Throwable why) {
        if (reason == null) {
            reason = why;
            for (Thread thread : threads) thread.interrupt();
        }
    }
}
