// Mistake: looks at the balance under the lock, gives the lock back, and takes both locks to move the money.
// Caught by: C4 "keep it until the money is moved"
// May also fail: C1, C5
package course.locks;

import java.util.concurrent.locks.ReentrantLock;

public class Bank {
    private Bank() {}

    public static void transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative: " + amount);
        }
        from.lock().lock();
        try {
            if (from.balance() < amount) {
                throw new InsufficientFundsException("too little");
            }
        } finally {
            from.lock().unlock();
        }
        boolean inOrder = from.id() < to.id();
        ReentrantLock first = (inOrder ? from : to).lock();
        ReentrantLock second = (inOrder ? to : from).lock();
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

    private static void move(Account from, Account to, long amount) {
        from.withdraw(amount);
        to.deposit(amount);
    }
}
