// Mistake: guards transfers with locks of its own by id, and takes each account's lock only for its own step.
// Caught by: C1 "not one after the other under a lock each"
// May also fail: C4, C6, C8
package course.locks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

public class Bank {
    private Bank() {}

    private static final Map<Long, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    public static void transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative: " + amount);
        }
        ReentrantLock first = LOCKS.computeIfAbsent(Math.min(from.id(), to.id()), id -> new ReentrantLock());
        ReentrantLock second = LOCKS.computeIfAbsent(Math.max(from.id(), to.id()), id -> new ReentrantLock());
        first.lock();
        second.lock();
        try {
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
        } finally {
            second.unlock();
            first.unlock();
        }
    }
}
