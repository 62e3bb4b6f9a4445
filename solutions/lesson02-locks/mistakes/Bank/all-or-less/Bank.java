// Mistake: moves what is there when it is too little, and then throws.
// Caught by: C4 "hold after a transfer of 101 was refused"
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
        long there = Math.min(amount, from.balance());
        from.withdraw(there);
        to.deposit(there);
        if (there < amount) {
            throw new InsufficientFundsException("too little");
        }
    }
}
