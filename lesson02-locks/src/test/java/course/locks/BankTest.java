package course.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.3 Bank")
class BankTest {
    private final Account ann = new Account(1, 100);
    private final Account bob = new Account(2, 0);

    @Test
    @DisplayName("C1: a transfer moves the amount")
    void moves() {
        Bank.transfer(ann, bob, 30);

        assertThat(ann.balance())
                .as("C1: what is left of 100 after 30 went out")
                .isEqualTo(70);
        assertThat(bob.balance()).as("C1: what is there after 30 came in").isEqualTo(30);
    }

    @Test
    @DisplayName("C2: many transfers there and back come to their end")
    void thereAndBack() throws InterruptedException {
        Account one = new Account(1, 10_000);
        Account other = new Account(2, 10_000);
        Thread there = new Thread(() -> transferOften(one, other));
        Thread back = new Thread(() -> transferOften(other, one));
        there.setDaemon(true); // so that a deadlock doesn't outlive the test
        back.setDaemon(true);
        there.start();
        back.start();
        there.join();
        back.join();
    }

    private static void transferOften(Account from, Account to) {
        for (int i = 0; i < 2_000; i++) {
            Bank.transfer(from, to, 1);
        }
    }

    @Test
    @DisplayName("C4: who holds less than the amount keeps it")
    void tooLittle() {
        assertThat(catchThrowable(() -> Bank.transfer(ann, bob, 101)))
                .as("C4: what a transfer of 101 from an account that holds 100 throws")
                .isInstanceOf(InsufficientFundsException.class);
        assertThat(ann.balance()).as("C4: what the account holds after that").isEqualTo(100);
    }

    @Test
    @DisplayName("C6: the locks are free after a refused transfer")
    void freeAfterRefusal() {
        catchThrowable(() -> Bank.transfer(ann, bob, 101));

        assertThat(ann.lock().isLocked() || bob.lock().isLocked())
                .as("C6: whether a lock is still held after a refused transfer")
                .isFalse();
    }
}
