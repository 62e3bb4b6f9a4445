// Means: the two accounts in a sorted list; locks are taken by recursion, and money that is not there is put back
// before anybody can see it.
package course.locks;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

public class Bank {
    private Bank() {}

    public static void transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("cannot transfer " + amount);
        }
        List<Account> accounts = Stream.of(from, to)
                .distinct()
                .sorted(Comparator.comparing(Account::id).reversed())
                .toList();
        locked(accounts, () -> {
            from.withdraw(amount);
            if (from.balance() < 0) {
                from.deposit(amount);
                throw new InsufficientFundsException(from.id() + " is short of money");
            }
            to.deposit(amount);
        });
    }

    private static void locked(List<Account> accounts, Runnable action) {
        if (accounts.isEmpty()) {
            action.run();
            return;
        }
        ReentrantLock lock = accounts.get(0).lock();
        lock.lock();
        try {
            locked(accounts.subList(1, accounts.size()), action);
        } finally {
            lock.unlock();
        }
    }
}
