package course.locks;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Given: an account whose own lock guards its balance. Who changes the balance holds the lock; the account refuses everybody else.
 */
public final class Account {
    private final long id;
    private final ReentrantLock lock = new ReentrantLock();
    private long balance; // written under lock

    /**
     * @param id tells it from every other account
     * @param balance what it holds at first
     */
    public Account(long id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    public long id() {
        return id;
    }

    /** What it holds. Only who holds {@link #lock} sees a balance that is up to date. */
    public long balance() {
        return balance;
    }

    /** The lock that guards the balance: always the same one. */
    public ReentrantLock lock() {
        return lock;
    }

    /**
     * Adds the amount.
     *
     * @throws IllegalMonitorStateException unless the caller holds the lock; nothing has changed
     */
    public void deposit(long amount) {
        requireLock("deposit");
        balance += amount;
    }

    /**
     * Takes the amount away, whether the balance covers it or not.
     *
     * @throws IllegalMonitorStateException unless the caller holds the lock; nothing has changed
     */
    public void withdraw(long amount) {
        requireLock("withdraw");
        balance -= amount;
    }

    private void requireLock(String what) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException(
                    "%s: the caller does not hold the lock of account %d".formatted(what, id));
        }
    }
}
