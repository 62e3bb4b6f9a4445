package course.locks;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Transfers that want one another's locks. */
interface NeverDeadlocks {
    /** Pairs that are told apart by a right comparison only. */
    long[][] PAIRS = {
        {1, 2},
        {-1, 1}, // of equal magnitude
        {0, -1}, // of equal hash
        {5, 5 + (1L << 32)}, // equal as int
        {7, 7 + (720_720L << 32)}, // equal modulo much
        {1L << 53, (1L << 53) + 1}, // equal as double
        {0, Long.MIN_VALUE}, // each less than the other by subtraction
        {Long.MIN_VALUE, Long.MAX_VALUE},
    };

    /** In circles; those of the last go round by subtraction: each is less than the next one. */
    long[][] TRIPLES = {{1, 2, 3}, {3, 2, 1}, {0, 6_148_914_691_236_517_205L, -6_148_914_691_236_517_206L}};

    int ACCOUNTS_AT_MOST = 2_000_000;

    @Test
    @DisplayName("C2: no deadlock between a transfer and one back, whatever the schedule")
    default void noDeadlock() {
        Interleavings.defaults()
                .schedules(40)
                .toleratingRaces()
                .run(() -> {
                    Account ann = new Account(1, 10);
                    Account bob = new Account(2, 10);
                    Actors.together(() -> Bank.transfer(ann, bob, 1), () -> Bank.transfer(bob, ann, 1));
                })
                .assertHolds(
                        "C2: deadlock: each of two transfers, there and back, holds a lock that the other one wants. All must take locks in one"
                                + " order, which depends on the accounts alone and not on who gives and who gets.");
    }

    @Test
    @DisplayName("C2: no deadlock between a transfer and one back, whatever the ids")
    default void noDeadlockWhateverTheIds() throws InterruptedException {
        for (long[] ids : PAIRS) {
            thereAndBack(
                    new Account(ids[0], 10),
                    new Account(ids[1], 10),
                    "C2: deadlock between a transfer from account %d to account %d and one back: compare the ids so that any two differ, and"
                                    .formatted(ids[0], ids[1])
                            + " the same one is always the lesser. Long.compare does; a subtraction overflows, and what is cut to an int, an"
                            + " absolute value or a hash may be equal. In argument order there is no order at all");
        }
    }

    @Test
    @DisplayName("C2: no deadlock between accounts whose identity hashes are equal")
    default void noDeadlockBetweenTwins() throws InterruptedException {
        List<Account> pair = twins(System::identityHashCode);
        pair.addAll(twins(account -> System.identityHashCode(account.lock())));
        for (int i = 0; i < pair.size(); i += 2) {
            thereAndBack(
                    pair.get(i),
                    pair.get(i + 1),
                    "C2: deadlock between two accounts whose identity hashes happen to be equal: a hash is no order unless something decides when"
                            + " two are equal. The ids are unique");
        }
    }

    /** Two accounts with the same hash; none if none were found. */
    private static List<Account> twins(ToIntFunction<Account> hash) {
        Map<Integer, Account> byHash = new HashMap<>();
        for (int id = 0; id < ACCOUNTS_AT_MOST; id++) {
            Account account = new Account(id, 10);
            Account twin = byHash.put(hash.applyAsInt(account), account);
            if (twin != null) {
                return new ArrayList<>(List.of(twin, account));
            }
        }
        return new ArrayList<>();
    }

    /** First comes whoever wants the lock that is held, then the other one, so that each has its first lock if they differ. */
    private static void thereAndBack(Account one, Account other, String mistake) throws InterruptedException {
        for (Account held : List.of(one, other)) {
            held.lock().lock();
            Transfer there = Transfer.begin(one, other, 1).untilItWaits();
            Transfer back = Transfer.begin(other, one, 1).untilItWaits();
            held.lock().unlock();
            there.end(() -> mistake);
            back.end(() -> mistake);
        }
    }

    @Test
    @DisplayName("C2: no deadlock in a circle of three")
    default void noDeadlockInACircle() throws InterruptedException {
        for (long[] ids : TRIPLES) {
            List<Account> accounts = new ArrayList<>();
            for (long id : ids) {
                Account account = new Account(id, 10);
                account.lock().lock();
                accounts.add(account);
            }
            List<Transfer> transfers = new ArrayList<>();
            for (int i = 0; i < ids.length; i++) {
                transfers.add(Transfer.begin(accounts.get(i), accounts.get((i + 1) % ids.length), 1)
                        .untilItWaits());
            }
            for (Account account : accounts) {
                account.lock().unlock();
                for (Transfer each : transfers) {
                    each.untilItWaits();
                }
            }
            for (Transfer each : transfers) {
                each.end(
                        () ->
                                "C2: deadlock between three transfers in a circle, from %d to %d, from %2$d to %d, and from %3$d to %1$d: each holds a"
                                                .formatted(ids[0], ids[1], ids[2])
                                        + " lock that the next one wants. All must take locks in one order, such as by Long.compare of the ids; a"
                                        + " subtraction overflows, and then each id is less than the next one, round and round");
            }
        }
    }
}
