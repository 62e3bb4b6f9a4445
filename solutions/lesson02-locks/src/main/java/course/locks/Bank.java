package course.locks;

import java.util.concurrent.locks.ReentrantLock;

/** Exercise 2.3, model answer: everybody takes the lock of the account with the lesser id first, so that no circle can come about. */
public class Bank {
    private Bank() {}

    public static void transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative: " + amount);
        }
        boolean inOrder = Long.compare(from.id(), to.id()) < 0;
        ReentrantLock first = (inOrder ? from : to).lock();
        ReentrantLock second =
                (inOrder ? to : from).lock(); // the same as the first in a transfer to itself: it is reentrant
        first.lock();
        try {
            second.lock();
            try {
                move(from, to, amount);
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    /** The caller holds both locks. */
    private static void move(Account from, Account to, long amount) {
        if (from.balance() < amount) {
            throw new InsufficientFundsException(
                    "account %d holds %d, less than %d".formatted(from.id(), from.balance(), amount));
        }
        from.withdraw(amount);
        to.deposit(amount);
    }
}
