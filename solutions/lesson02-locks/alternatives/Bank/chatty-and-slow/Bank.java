// Means: says what it does and what it sees, without the locks too, and takes its time with the locks held.
package course.locks;

public class Bank {
    private Bank() {}

    public static void transfer(Account from, Account to, long amount) {
        System.out.println(Thread.currentThread().getName() + ": " + amount + " from " + from.id() + ", which held "
                + from.balance() + " a moment ago, to " + to.id());
        if (amount < 0) {
            System.out.println("refused");
            throw new IllegalArgumentException(amount + " is negative");
        }
        Account first = from.id() <= to.id() ? from : to;
        Account second = first == from ? to : from;
        first.lock().lock();
        System.out.println("has the lock of " + first.id());
        try {
            linger();
            second.lock().lock();
            System.out.println("has the lock of " + second.id());
            try {
                linger();
                if (from.balance() - amount < 0) {
                    System.out.println("too little");
                    throw new InsufficientFundsException(String.valueOf(amount - from.balance()));
                }
                from.withdraw(amount);
                linger();
                to.deposit(amount);
            } finally {
                second.lock().unlock();
            }
        } finally {
            first.lock().unlock();
        }
        System.out.println("done");
    }

    private static void linger() {
        try {
            Thread.sleep(0, 100_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
