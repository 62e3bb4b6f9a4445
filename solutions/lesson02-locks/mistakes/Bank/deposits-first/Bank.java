// Mistake: deposits under one lock, and withdraws under the other afterwards.
// Caught by: C1 "withdraw and deposit while you hold both locks"
// May also fail: C2, C4, C5, C6, C7, C8
package course.locks;

public class Bank {
    private Bank() {}

    public static void transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative: " + amount);
        }
        to.lock().lock();
        try {
            to.deposit(amount);
        } finally {
            to.lock().unlock();
        }
        from.lock().lock();
        try {
            if (from.balance() >= amount) {
                from.withdraw(amount);
                return;
            }
        } finally {
            from.lock().unlock();
        }
        to.lock().lock();
        try {
            to.withdraw(amount);
        } finally {
            to.lock().unlock();
        }
        throw new InsufficientFundsException("too little");
    }
}
