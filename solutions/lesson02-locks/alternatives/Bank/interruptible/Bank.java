// Means: waits interruptibly, and throws an unchecked exception with the flag set again; ids compared as unsigned
// numbers.
package course.locks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;

public class Bank {
    private Bank() {}

    public static void transfer(Account from, Account to, long amount) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative: " + amount);
        }
        boolean swap = Long.compareUnsigned(from.id(), to.id()) > 0;
        Deque<ReentrantLock> held = new ArrayDeque<>();
        try {
            take(swap ? to : from, held);
            if (from != to) {
                take(swap ? from : to, held);
            }
            if (from.balance() < amount) {
                throw new InsufficientFundsException(
                        from.balance() + " is less than " + amount + " in account " + from.id());
            }
            from.withdraw(amount);
            to.deposit(amount);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            while (!held.isEmpty()) {
                held.pop().unlock();
            }
        }
    }

    private static void take(Account account, Deque<ReentrantLock> held) throws InterruptedException {
        account.lock().lockInterruptibly();
        held.push(account.lock());
    }
}
