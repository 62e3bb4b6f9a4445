// Mistake: looks whether all have come before it takes the lock, and may miss the signal.
// Caught by: C2 "the race does not end"
// May also fail: C1, C3, C4, C5, C6, C7, C8
package course.events;

import java.util.*;

public class StartingGate {
    private final int count;
    private int come; // guarded by this
    private int ended; // guarded by this
    private boolean calledOff; // guarded by this
    private final List<Integer> finished = new LinkedList<>(); // guarded by this

    private StartingGate(int count) {
        this.count = count;
    }

    public static List<Integer> race(List<Runnable> runners) throws InterruptedException {
        StartingGate gate = new StartingGate(runners.size());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < runners.size(); i++) {
            int place = i;
            Runnable runner = runners.get(i);
            threads.add(new Thread(() -> gate.runOne(place, runner), "runner " + i));
        }
        for (Thread thread : threads) thread.start();
        try {
            return gate.awaitEnd();
        } catch (InterruptedException e) {
            gate.callOff();
            for (Thread thread : threads) thread.interrupt();
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
    }

    private void runOne(int place, Runnable runner) {
        boolean hasEnded = false;
        try {
            if (passes()) {
                runner.run();
                hasEnded = true;
            }
        } finally {
            end(hasEnded ? place : -1);
        }
    }

    private boolean passes() {
        synchronized (this) {
            if (++come == count) notifyAll();
        }
        boolean interrupted = false;
        if (come < count && !calledOff) {
            try {
                synchronized (this) {
                    wait();
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
        return !calledOff;
    }

    private synchronized void end(int place) {
        if (place >= 0) finished.add(place);
        if (++ended == count) notifyAll();
    }

    private synchronized List<Integer> awaitEnd() throws InterruptedException {
        while (ended < count) wait();
        return new ArrayList<>(finished);
    }

    private synchronized void callOff() {
        calledOff = true;
        notifyAll();
    }
}
