// Mistake: a lock for each sixteenth of the accounts, besides their own.
// Caught by: C3 "transfers between other accounts wait as well"
// May also fail: C2
package course.locks;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

public class Bank {
    private Bank() {}

    private static final ReentrantLock[] STRIPES =
            Stream.generate(ReentrantLock::new).limit(16).toArray(ReentrantLock[]::new);

    private static int stripe(Account account) {
        return Math.floorMod(account.id(), 16);
    }

    public static void transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative: " + amount);
        }
        ReentrantLock one = STRIPES[Math.min(stripe(from), stripe(to))];
        ReentrantLock other = STRIPES[Math.max(stripe(from), stripe(to))];
        one.lock();
        other.lock();
        try {
            from.lock().lock();
            to.lock().lock();
            try {
                move(from, to, amount);
            } finally {
                from.lock().unlock();
                to.lock().unlock();
            }
        } finally {
            other.unlock();
            one.unlock();
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
