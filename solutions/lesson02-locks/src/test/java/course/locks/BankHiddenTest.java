package course.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.3 Bank, hidden")
class BankHiddenTest implements NeverDeadlocks {
    private static final int MANY = 64;
    private static final String LOOK_UNDER_THE_LOCK =
            ": look at the balance while you hold the account's lock, and keep the lock until the money is moved";

    private final Account ann = new Account(1, 100);
    private final Account bob = new Account(2, 50);

    @Test
    @DisplayName("C1: a transfer moves the amount, to and fro")
    void moves() {
        Bank.transfer(ann, bob, 30);
        assertThat(balances())
                .as("C1: what two accounts with 100 and 50 hold after a transfer of 30")
                .containsExactly(70L, 80L);

        Bank.transfer(bob, ann, 75);
        assertThat(balances())
                .as("C1: what two accounts with 70 and 80 hold after a transfer of 75 from the second to the first")
                .containsExactly(145L, 5L);
    }

    @Test
    @DisplayName("C1: nobody sees money on its way")
    void neverOnItsWay() throws InterruptedException {
        for (Account held : List.of(ann, bob)) {
            Account other = held == ann ? bob : ann;
            for (Account from : List.of(ann, bob)) {
                Transfer transfer = notOnItsWay(from, held, other);
                transfer.end(() -> "C1: the locks are free, and the transfer does not come to its end");
            }
        }
    }

    /** Looks while the transfer waits for the lock that is held. */
    private Transfer notOnItsWay(Account from, Account held, Account other) throws InterruptedException {
        held.lock().lock();
        try {
            Transfer transfer =
                    Transfer.begin(from, from == ann ? bob : ann, 10).untilItWaits();
            if (other.lock().tryLock()) {
                long sum = ann.balance() + bob.balance();
                other.lock().unlock();
                assertThat(sum)
                        .as(
                                "C1: what two accounts with 150 hold together, for one who holds both locks while a transfer waits for one of"
                                        + " them: withdraw and deposit while you hold both locks, not one after the other under a lock each")
                        .isEqualTo(150);
            }
            return transfer;
        } finally {
            held.lock().unlock(); // also when it failed: whoever waits goes on
        }
    }

    @Test
    @DisplayName("C1: nobody sees money on its way, whatever the schedule")
    void neverOnItsWayWhateverTheSchedule() {
        Interleavings.defaults()
                .schedules(40)
                .toleratingRaces()
                .run(() -> {
                    Account from = new Account(1, 10);
                    Account to = new Account(2, 10);
                    new Actors()
                            .add("transfer", () -> Bank.transfer(from, to, 3))
                            .add("observer", () -> {
                                for (int looks = 0; looks < 2; looks++) {
                                    look(from, to);
                                }
                            })
                            .play();
                    assertThat(List.of(from.balance(), to.balance()))
                            .as("what two accounts with 10 each hold after a transfer of 3")
                            .containsExactly(7L, 13L);
                })
                .assertHolds(
                        "C1: money is lost, or is on its way when somebody looks: withdraw and deposit while you hold both locks.");
    }

    /** Part of a scenario: an observer that holds both locks or doesn't look. */
    private static void look(Account one, Account other) {
        if (one.lock().tryLock()) {
            if (other.lock().tryLock()) {
                assertThat(one.balance() + other.balance())
                        .as("what two accounts with 10 each hold together, for one who holds both locks")
                        .isEqualTo(20);
                other.lock().unlock();
            }
            one.lock().unlock();
        }
    }

    @Test
    @DisplayName("C3: transfers between other accounts go on")
    void othersGoOn() throws InterruptedException {
        for (Account from : List.of(ann, bob)) {
            Transfer waits;
            ann.lock().lock();
            try {
                waits = Transfer.begin(from, from == ann ? bob : ann, 1).untilItWaits();
                Actor.run("transfers between other accounts", BankHiddenTest::transferElsewhere)
                        .result(() ->
                                "C3: while one transfer waits for an account's lock, transfers between other accounts wait as well: take the"
                                        + " locks of the two accounts, and no other one. A lock that all transfers share, a synchronized method too,"
                                        + " lets one go on at a time, and none while that one waits");
            } finally {
                ann.lock().unlock(); // also when it failed: whoever waits goes on
            }
            waits.end(() -> "C3: the lock is free, and the transfer does not come to its end");
        }
    }

    private static void transferElsewhere() {
        for (int id = 3; id < 3 + MANY; id++) {
            Bank.transfer(new Account(id, 9), new Account(-id, 9), 1);
            Bank.transfer(new Account(-id, 9), new Account(id + MANY, 9), 1);
        }
    }

    @Test
    @DisplayName("C4: an account that holds less than the amount keeps it")
    void tooLittle() {
        for (long amount : new long[] {101, 150, Long.MAX_VALUE}) {
            refused("C4", ann, bob, amount);
        }
        refused("C4", bob, ann, 51); // though the other one holds as much
        assertThat(catchThrowable(() -> Bank.transfer(ann, bob, 100)))
                .as("C4: what a transfer of 100 from an account that holds 100 throws: exactly the amount is enough")
                .isNull();
        assertThat(balances())
                .as("C4: what two accounts with 100 and 50 hold after a transfer of 100")
                .containsExactly(0L, 150L);
    }

    private void refused(String clause, Account from, Account to, long amount) {
        List<Long> before = balances();
        long there = from.balance();
        assertThat(catchThrowable(() -> Bank.transfer(from, to, amount)))
                .as(
                        "%s: what a transfer of %d %s throws, from an account that holds %d",
                        clause, amount, from == to ? "to itself" : "to another one", there)
                .isInstanceOf(InsufficientFundsException.class);
        assertThat(balances())
                .as("%s: what two accounts with %s hold after a transfer of %d was refused", clause, before, amount)
                .isEqualTo(before);
    }

    @Test
    @DisplayName("C4: what counts is the balance under the lock")
    void balanceUnderTheLock() throws InterruptedException {
        balanceUnderTheLock("C4", bob);
    }

    /** The balance changes while the transfer waits for the lock: first to enough, then to too little. */
    private void balanceUnderTheLock(String clause, Account to) throws InterruptedException {
        Account from = new Account(3, 0);
        from.lock().lock();
        Transfer transfer = Transfer.begin(from, to == null ? from : to, 10).untilItWaits();
        from.deposit(10);
        from.lock().unlock();
        transfer.end(() -> clause + ": the lock is free, and the transfer does not come to its end");
        assertThat(transfer.failure())
                .as(
                        "%s: what a transfer of 10 throws, from an account that held 0, and 10 when the transfer got its lock%s",
                        clause, LOOK_UNDER_THE_LOCK)
                .isNull();

        from = new Account(4, 10);
        from.lock().lock();
        transfer = Transfer.begin(from, to == null ? from : to, 10).untilItWaits();
        from.withdraw(10);
        from.lock().unlock();
        transfer.end(() -> clause + ": the lock is free, and the transfer does not come to its end");
        assertThat(transfer.failure())
                .as(
                        "%s: what a transfer of 10 throws, from an account that held 10, and 0 when the transfer got its lock%s",
                        clause, LOOK_UNDER_THE_LOCK)
                .isInstanceOf(InsufficientFundsException.class);
    }

    @Test
    @DisplayName("C4: what is there once is spent once, whatever the schedule")
    void spentOnce() {
        Interleavings.defaults()
                .schedules(40)
                .toleratingRaces()
                .run(() -> {
                    Account from = new Account(2, 10);
                    Account one = new Account(1, 0);
                    Account other = new Account(3, 0);
                    AtomicInteger refusals = new AtomicInteger();
                    Actors.together(() -> spend(from, one, refusals), () -> spend(from, other, refusals));

                    assertThat(List.of(from.balance(), one.balance() + other.balance()))
                            .as(
                                    "what is left in an account that held 10, and what two others got, when both were to get 10")
                            .containsExactly(0L, 10L);
                    assertThat(refusals)
                            .as("how many of two transfers of 10 were refused, from an account that held 10")
                            .hasValue(1);
                })
                .assertHolds(
                        "C4: an account pays out what it doesn't hold: between the look at the balance and the withdrawal another transfer may"
                                + " come in. Look while you hold the lock, and keep it until the money is moved.");
    }

    private static void spend(Account from, Account to, AtomicInteger refusals) {
        try {
            Bank.transfer(from, to, 10);
        } catch (InsufficientFundsException e) {
            refusals.incrementAndGet();
        }
    }

    @Test
    @DisplayName("C5: a transfer to the same account changes nothing, and is refused above the balance")
    void toItself() throws InterruptedException {
        for (long amount : new long[] {0, 40, 100}) {
            assertThat(catchThrowable(() -> Bank.transfer(ann, ann, amount)))
                    .as("C5: what a transfer of %d throws, from an account that holds 100 to itself", amount)
                    .isNull();
            assertThat(ann.balance())
                    .as("C5: what an account with 100 holds after a transfer of %d to itself", amount)
                    .isEqualTo(100);
        }
        refused("C5", ann, ann, 101);
        balanceUnderTheLock("C5", null);
    }

    @Test
    @DisplayName("C6: the locks are free afterwards, and what the caller held it still holds")
    void givesTheLocksBack() {
        isGivenBack("a transfer", () -> Bank.transfer(ann, bob, 1));
        isGivenBack("a transfer the other way", () -> Bank.transfer(bob, ann, 1));
        isGivenBack("a transfer that was refused for too little money", () -> Bank.transfer(ann, bob, 101));
        isGivenBack("one the other way that was refused for too little money", () -> Bank.transfer(bob, ann, 101));
        isGivenBack("a transfer to itself", () -> Bank.transfer(ann, ann, 1));
        isGivenBack("a transfer to itself that was refused for too little money", () -> Bank.transfer(ann, ann, 101));
        isGivenBack("a transfer of a negative amount", () -> Bank.transfer(ann, bob, -1));
        isGivenBack("a transfer to null", () -> Bank.transfer(ann, null, 1));
        isGivenBack("a transfer from null", () -> Bank.transfer(null, bob, 1));
    }

    private void isGivenBack(String what, ThrowingCallable transfer) {
        List<Integer> free = holdsAfter(transfer);
        assertThat(free)
                .as(
                        "C6: how often the caller holds the locks of both accounts after %s: unlock() each in a finally of its own, as often as it"
                                + " was taken",
                        what)
                .containsExactly(0, 0);
        ann.lock().lock();
        ann.lock().lock();
        bob.lock().lock();
        List<Integer> held = holdsAfter(transfer);
        for (Account each : List.of(ann, bob)) {
            while (each.lock().isHeldByCurrentThread()) {
                each.lock().unlock();
            }
        }
        assertThat(held)
                .as(
                        "C6: how often the caller holds the locks of both accounts after %s, if it held one twice before and the other once: one"
                                + " unlock() for each lock()",
                        what)
                .containsExactly(2, 1);
    }

    private List<Integer> holdsAfter(ThrowingCallable transfer) {
        catchThrowable(transfer);
        return List.of(ann.lock().getHoldCount(), bob.lock().getHoldCount());
    }

    @Test
    @DisplayName("C7: negative amounts and null are refused, zero is not")
    void edges() {
        for (long amount : new long[] {-5, -101, Long.MIN_VALUE}) {
            for (Account to : List.of(bob, ann)) {
                assertThat(catchThrowable(() -> Bank.transfer(ann, to, amount)))
                        .as(
                                "C7: what a transfer of %d throws%s",
                                amount, to == ann ? ", from an account to itself" : "")
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(String.valueOf(amount));
            }
        }
        assertThat(catchThrowable(() -> Bank.transfer(null, bob, 1)))
                .as("C7: what a transfer from null throws")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> Bank.transfer(ann, null, 1)))
                .as("C7: what a transfer to null throws")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> Bank.transfer(ann, bob, 0)))
                .as("C7: what a transfer of 0 throws")
                .isNull();
        assertThat(catchThrowable(() -> Bank.transfer(new Account(3, 0), bob, 0)))
                .as("C7: what a transfer of 0 throws, from an account that holds 0")
                .isNull();
        assertThat(balances())
                .as("C7: what two accounts with 100 and 50 hold after all that")
                .containsExactly(100L, 50L);
    }

    @Test
    @DisplayName("C8: who waits neither spins nor polls")
    void waitsAtRest() {
        Account cat = new Account(3, 1);
        Account dan = new Account(4, 1);
        List<Transfer> transfers;
        ann.lock().lock();
        cat.lock().lock();
        try {
            transfers = List.of(Transfer.begin(ann, bob, 1), Transfer.begin(dan, cat, 1));
            Stillness.require("C8");
            for (Transfer each : transfers) {
                assertThat(each.hasEnded())
                        .as(
                                "C8: whether a transfer came to its end while another thread held the lock of an account: it has to wait")
                        .isFalse();
            }
        } finally {
            ann.lock().unlock(); // also when it failed: whoever waits goes on
            cat.lock().unlock();
        }
        for (Transfer each : transfers) {
            each.end(() -> "C8: the lock is free, and the transfer does not come to its end");
        }
        assertThat(balances())
                .as("C8: what two accounts with 100 and 50 hold after a transfer of 1 that had to wait")
                .containsExactly(99L, 51L);
    }

    @Test
    @DisplayName("C8: an interrupt is not lost")
    void keepsTheInterrupt() throws InterruptedException {
        List<Interrupted> all = new ArrayList<>();
        for (int id : new int[] {1, 3}) {
            for (boolean fromIsHeld : new boolean[] {true, false}) {
                for (boolean before : new boolean[] {true, false}) {
                    all.add(Interrupted.begin(id, fromIsHeld, before));
                }
            }
        }
        for (Interrupted each : all) {
            each.transfer.interrupt();
        }
        Stillness.settle(); // they may wait on or throw
        for (Interrupted each : all) {
            each.held.lock().unlock();
        }
        for (Interrupted each : all) {
            each.judge();
        }
    }

    /** A transfer that is interrupted while the lock of one account is held, or was before. */
    private record Interrupted(Account from, Account to, Account held, boolean before, Transfer transfer) {
        static Interrupted begin(int fromId, boolean fromIsHeld, boolean before) throws InterruptedException {
            Account from = new Account(fromId, 10);
            Account to = new Account(2, 0);
            Account held = fromIsHeld ? from : to;
            held.lock().lock();
            Transfer transfer = before ? Transfer.beginInterrupted(from, to, 10) : Transfer.begin(from, to, 10);
            return new Interrupted(from, to, held, before, transfer.untilItWaits());
        }

        void judge() {
            boolean flag =
                    transfer.end(() -> "C8: the lock is free, and an interrupted transfer does not come to its end");
            Throwable failure = transfer.failure();
            String end = failure == null ? "returned" : "threw " + failure;

            assertThat(failure)
                    .as(
                            "C8: what an interrupted transfer throws: nothing, or an unchecked exception that tells of the interrupt")
                    .matches(
                            thrown -> !(thrown instanceof IllegalMonitorStateException)
                                    && !(thrown instanceof InsufficientFundsException),
                            "nothing, or an exception that tells of the interrupt");
            assertThat(List.of(from.balance(), to.balance()))
                    .as(
                            "C8: what two accounts with 10 and 0 hold after a transfer of 10 that was interrupted %s and %s",
                            before ? "before it waited" : "while it waited", end)
                    .isEqualTo(failure == null ? List.of(0L, 10L) : List.of(10L, 0L));
            assertThat(flag)
                    .as(
                            "C8: whether the interrupt flag is set after a transfer that was interrupted while it waited: who catches"
                                    + " InterruptedException sets it again, with Thread.currentThread().interrupt()")
                    .isTrue();
            assertThat(from.lock().isLocked() || to.lock().isLocked())
                    .as("C8: whether a lock is still held after a transfer that was interrupted, and %s", end)
                    .isFalse();
        }
    }

    private List<Long> balances() {
        return List.of(ann.balance(), bob.balance());
    }
}
