// Mistake: does nothing when there is too little money, and does not say so.
// Caught by: C4 "what a transfer of 101"
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
        if (from.balance() >= amount) {
            from.withdraw(amount);
            to.deposit(amount);
        }
    }
}
