package course.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
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
    @DisplayName("C2: transfers there and back come to their end")
    void thereAndBack() {
        Interleavings.defaults()
                .schedules(50)
                .toleratingRaces() // whether they come to their end is judged here, and nothing else
                .run(() -> {
                    Account one = new Account(1, 10);
                    Account other = new Account(2, 10);
                    Actors.together(() -> Bank.transfer(one, other, 1), () -> Bank.transfer(other, one, 1));
                })
                .assertHolds(
                        "C2: two transfers, there and back, do not come to their end. If they wait for each other: whoever takes both locks"
                                + " must take them in one order, whichever way the money goes; see 'One order for all'.");
    }

    @Test
    @DisplayName("C4: who holds less than the amount keeps it")
    void tooLittle() {
        assertThatThrownBy(
                        () -> Bank.transfer(ann, bob, 101),
                        "C4: what a transfer of 101 from an account that holds 100 throws")
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
