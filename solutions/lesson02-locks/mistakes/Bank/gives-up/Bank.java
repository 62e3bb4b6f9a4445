// Mistake: does nothing when a lock is not free.
// Caught by: C8 "it has to wait"
// May also fail: C1, C2, C4, C5
package course.locks;

import java.util.concurrent.locks.ReentrantLock;

public class Bank {
    private Bank() {}

    public static void transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative: " + amount);
        }
        boolean inOrder = from.id() < to.id();
        ReentrantLock first = (inOrder ? from : to).lock();
        ReentrantLock second = (inOrder ? to : from).lock();
        if (!first.tryLock()) {
            return;
        }
        try {
            if (second.tryLock()) {
                try {
                    move(from, to, amount);
                } finally {
                    second.unlock();
                }
            }
        } finally {
            first.unlock();
        }
    }

    private static void move(Account from, Account to, long amount) {
        if (from.balance() < amount) {
            throw new InsufficientFundsException("account %d holds less than %d".formatted(from.id(), amount));
        }
        from.withdraw(amount);
        to.deposit(amount);
    }
}
