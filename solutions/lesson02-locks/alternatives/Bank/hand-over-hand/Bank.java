// Means: gives back the first account's lock before it pays in: whoever wants both locks still has to wait for the
// second.
package course.locks;

public class Bank {
    private Bank() {}

    public static void transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative: " + amount);
        }
        Account lesser = Long.toString(from.id()).compareTo(Long.toString(to.id())) < 0 ? from : to;
        Account greater = lesser == from ? to : from;
        lesser.lock().lock();
        greater.lock().lock();
        boolean isThere = from.balance() >= amount;
        if (isThere) {
            from.withdraw(amount);
        }
        from.lock().unlock();
        if (isThere) {
            to.deposit(amount);
        }
        to.lock().unlock();
        if (!isThere) {
            throw new InsufficientFundsException("account " + from.id() + " is short of " + amount);
        }
    }
}
