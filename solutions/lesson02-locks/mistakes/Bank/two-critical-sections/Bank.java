// Mistake: withdraws under one lock and deposits under the other, one after the other.
// Caught by: C1 "while a transfer waits for one of them"
// May also fail: C8
package course.locks;

import java.util.Objects;

public class Bank {
    private Bank() {}

    public static void transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative: " + amount);
        }
        Objects.requireNonNull(to);
        from.lock().lock();
        try {
            if (from.balance() < amount) {
                throw new InsufficientFundsException("too little");
            }
            from.withdraw(amount);
        } finally {
            from.lock().unlock();
        }
        to.lock().lock();
        try {
            to.deposit(amount);
        } finally {
            to.lock().unlock();
        }
    }
}
