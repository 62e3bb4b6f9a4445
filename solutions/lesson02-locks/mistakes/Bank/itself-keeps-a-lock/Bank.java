// Mistake: takes the lock twice in a transfer to the same account, and gives it back once.
// Caught by: C6 "after a transfer to itself"
// May also fail: C5
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
        first.lock();
        second.lock();
        try {
            move(from, to, amount);
        } finally {
            second.unlock();
            if (first != second) {
                first.unlock();
            }
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
