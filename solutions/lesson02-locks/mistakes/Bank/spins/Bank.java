// Mistake: tries to get both locks over and over.
// Caught by: C8 "a thread spins"
// May also fail: C1, C2, C4
package course.locks;

public class Bank {
    private Bank() {}

    public static void transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative: " + amount);
        }
        while (true) {
            if (from.lock().tryLock()) {
                try {
                    if (to.lock().tryLock()) {
                        try {
                            move(from, to, amount);
                            return;
                        } finally {
                            to.lock().unlock();
                        }
                    }
                } finally {
                    from.lock().unlock();
                }
            }
            Thread.onSpinWait();
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
