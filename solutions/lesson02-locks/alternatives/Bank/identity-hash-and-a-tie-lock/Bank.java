// Means: the order of the identity hashes, with a third lock for the rare two whose hashes are equal.
package course.locks;

import java.util.Objects;

public class Bank {
    private Bank() {}

    private static final Object TIE = new Object();

    public static void transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative: " + amount);
        }
        int fromHash = System.identityHashCode(from);
        int toHash = System.identityHashCode(to);
        if (fromHash < toHash) {
            inOrder(from, to, from, to, amount);
        } else if (fromHash > toHash) {
            inOrder(to, from, from, to, amount);
        } else {
            synchronized (TIE) {
                inOrder(from, to, from, to, amount);
            }
        }
    }

    private static void inOrder(Account first, Account second, Account from, Account to, long amount) {
        Objects.requireNonNull(second);
        first.lock().lock();
        try {
            second.lock().lock();
            try {
                if (amount > from.balance()) {
                    throw new InsufficientFundsException("no");
                }
                to.deposit(amount);
                from.withdraw(amount);
            } finally {
                second.lock().unlock();
            }
        } finally {
            first.lock().unlock();
        }
    }
}
