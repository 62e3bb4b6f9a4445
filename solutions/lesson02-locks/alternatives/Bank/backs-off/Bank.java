// Means: no order: who does not get the second lock gives the first one back, and next time waits for the one that was
// missing first.
package course.locks;

import java.util.concurrent.locks.ReentrantLock;

public class Bank {
    private Bank() {}

    public static void transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount < 0: " + amount);
        }
        ReentrantLock one = from.lock();
        ReentrantLock other = to.lock();
        while (true) {
            one.lock();
            try {
                if (other.tryLock()) {
                    try {
                        move(from, to, amount);
                        return;
                    } finally {
                        other.unlock();
                    }
                }
            } finally {
                one.unlock();
            }
            ReentrantLock missing = other;
            other = one;
            one = missing;
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
