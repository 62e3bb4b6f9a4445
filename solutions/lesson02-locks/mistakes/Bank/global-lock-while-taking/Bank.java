// Mistake: takes the two locks under a third that all share: who waits for an account keeps all the others out.
// Caught by: C3 "no other one"
package course.locks;

import java.util.Objects;

public class Bank {
    private Bank() {}

    private static final Object ORDER = new Object();

    public static void transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative: " + amount);
        }
        Objects.requireNonNull(to);
        synchronized (ORDER) {
            from.lock().lock();
            to.lock().lock();
        }
        try {
            move(from, to, amount);
        } finally {
            from.lock().unlock();
            to.lock().unlock();
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
