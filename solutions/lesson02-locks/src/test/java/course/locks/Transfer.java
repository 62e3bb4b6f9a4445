package course.locks;

import course.classroom.test.Actor;
import java.util.Arrays;
import java.util.function.Supplier;

/** A transfer by a thread of its own, with what came of it. */
final class Transfer {
    private static final int LOOKS_AT_MOST = 2_000;
    private static final int AT_REST = 3;
    private static final int AT_REST_ELSEWHERE = 50;

    private final Account[] accounts;
    private final Actor<Boolean> actor;
    private volatile RuntimeException failure;

    private Transfer(Account from, Account to, long amount, boolean interrupted) {
        accounts = new Account[] {from, to};
        actor = Actor.call("from %d to %d".formatted(from.id(), to.id()), () -> {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            try {
                Bank.transfer(from, to, amount);
            } catch (RuntimeException e) {
                failure = e;
            }
            return Thread.currentThread().isInterrupted();
        });
    }

    static Transfer begin(Account from, Account to, long amount) {
        return new Transfer(from, to, amount, false);
    }

    static Transfer beginInterrupted(Account from, Account to, long amount) {
        return new Transfer(from, to, amount, true);
    }

    void interrupt() {
        actor.interrupt();
    }

    boolean hasEnded() {
        return actor.hasEnded();
    }

    /** Blocks until: it has ended. Returns whether the interrupt flag was set then. */
    boolean end(Supplier<String> ifStuck) {
        return actor.result(ifStuck);
    }

    /** What it threw, once it has ended; null if it returned. */
    RuntimeException failure() {
        return failure;
    }

    /**
     * Blocks until: it has ended or waits for the lock of an account, which somebody holds. Gives up on one that waits in another way,
     * or not at all: that is judged elsewhere.
     */
    Transfer untilItWaits() throws InterruptedException {
        int atRest = 0;
        int elsewhere = 0;
        for (int looks = 0; looks < LOOKS_AT_MOST && atRest < AT_REST && elsewhere < AT_REST_ELSEWHERE; looks++) {
            if (actor.hasEnded()) {
                return this;
            }
            atRest = waitsForAnAccount() ? atRest + 1 : 0;
            elsewhere += actor.thread().getState() == Thread.State.RUNNABLE ? 0 : 1;
            Thread.sleep(0, 200_000); // the pace of looking
        }
        return this;
    }

    private boolean waitsForAnAccount() {
        return Arrays.stream(accounts)
                .map(Account::lock)
                .anyMatch(lock -> lock.isLocked() && lock.hasQueuedThread(actor.thread()));
    }
}
