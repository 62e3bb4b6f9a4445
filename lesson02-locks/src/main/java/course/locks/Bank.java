package course.locks;

import course.classroom.NotStartedException;

/**
 * Exercise 2.3: moves money from one account to another.
 *
 * <ul>
 *   <li>C1: a transfer takes the amount from one account and adds it to the other. Whoever holds the locks of both accounts sees the whole
 *       transfer or nothing of it.
 *   <li>C2: transfers never wait for one another for ever, whichever run at the same time: there and back, in circles of three and more,
 *       whatever the accounts' ids, which are unique and may be any {@code long}.
 *   <li>C3: a transfer waits for the locks of its two accounts and for nothing else: transfers between other accounts go on meanwhile.
 *   <li>C4: the account holds less than the amount: {@link InsufficientFundsException}, and nothing has changed. What counts is what the account
 *       holds while the transfer has its lock. Exactly the amount is enough.
 *   <li>C5: both may be the same account. An amount that it holds changes nothing; one that it doesn't hold is refused as in C4.
 *   <li>C6: when the call returns or throws, it has given each lock back as often as it took it. A caller that held a lock before holds it
 *       as often as before.
 *   <li>C7: a negative amount: {@link IllegalArgumentException} with the amount in its message. Null for an account: {@link
 *       NullPointerException}. Nothing has changed then. An amount of zero is no error.
 *   <li>C8: a thread that waits uses no processor time: it neither spins nor sleeps and looks. A caller that is interrupted while it waits may
 *       wait on, or get an unchecked exception and nothing has changed; either way the interrupt flag is set afterwards.
 * </ul>
 *
 * Not required: an order in which those who wait go on; balances that fit in no {@code long}, or that are negative to begin with; which
 * exception it is when several apply; an interrupt's effect on a call that need not wait; C2 for a caller that already holds the
 * lock of one of the two accounts.
 */
public class Bank {
    private Bank() {}

    /**
     * Blocks until: the locks of both accounts are free. Then moves the amount.
     *
     * @param from loses the amount, not null
     * @param to gets it, not null
     * @param amount at least 0
     * @throws InsufficientFundsException if {@code from} holds less
     */
    public static void transfer(Account from, Account to, long amount) {
        throw new NotStartedException("2.3 transfer: move the amount, whatever others do meanwhile");
    }
}
