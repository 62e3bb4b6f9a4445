package course.events;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** A latch opens once: so there is one for each round. */
public class Rounds {
    private Rounds() {}

    public static void play(int players, int rounds, RoundAction action)
            throws InterruptedException, ExecutionException {
        if (players < 1) throw new IllegalArgumentException(players + " players");
        if (rounds < 0) throw new IllegalArgumentException(rounds + " rounds");
        Objects.requireNonNull(action, "action");
        List<CountDownLatch> ends = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ends.add(new CountDownLatch(players));
        }
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < players; number++) {
            int player = number;
            threads.add(new Thread(() -> {
                try {
                    for (int round = 0; round < rounds; round++) {
                        if (over.get()) return;
                        action.play(player, round);
                        if (over.get()) return;
                        ends.get(round).countDown();
                        ends.get(round).await();
                    }
                } catch (Throwable e) {
                    if (over.compareAndSet(false, true)) {
                        failures.add(e);
                        for (Thread other : threads) other.interrupt();
                    }
                }
            }));
        }
        for (Thread thread : threads) thread.start();
        InterruptedException interrupt = null;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupt = e;
                    over.set(true);
                    for (Thread each : threads) each.interrupt();
                }
            }
        }
        if (interrupt != null) throw interrupt;
        if (!failures.isEmpty()) throw new ExecutionException(failures.peek());
    }
}
