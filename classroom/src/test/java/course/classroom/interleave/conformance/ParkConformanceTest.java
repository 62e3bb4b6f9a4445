package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Finding;
import course.classroom.interleave.Step;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("park")
class ParkConformanceTest {
    @BothWays
    @DisplayName("returns at once if unpark came before")
    void permitBefore(Way way) throws Throwable {
        way.play(() -> {
            LockSupport.unpark(Thread.currentThread());
            LockSupport.park();
            LockSupport.unpark(Thread.currentThread());
            LockSupport.park("a blocker");
            LockSupport.unpark(Thread.currentThread());
            LockSupport.parkNanos(Long.MAX_VALUE);
        });
    }

    @BothWays
    @DisplayName("is ended by unpark, whichever comes first")
    void handshake(Way way) throws Throwable {
        way.play(() -> {
            Mail mail = new Mail();
            Actors reader = new Actors()
                    .add("reader", () -> assertThat(mail.awaitLetter()).isEqualTo("a letter"));
            reader.start();
            mail.letter = "a letter";
            LockSupport.unpark(reader.thread("reader"));
            reader.join();
        });
    }

    @BothWays
    @DisplayName("returns at an interrupt, with the flag set still")
    void interrupted(Way way) throws Throwable {
        way.play(() -> {
            Actors parked = new Actors()
                    .add("parked", () -> {
                        while (!Thread.currentThread().isInterrupted()) {
                            LockSupport.park();
                        }
                        assertThat(Thread.interrupted()).isTrue();
                    })
                    .start();
            Waiting.until(parked.thread("parked"), Thread.State.WAITING);
            parked.thread("parked").interrupt();
            parked.join();
        });
    }

    @BothWays
    @DisplayName("returns at once while the interrupt flag is set, and leaves it")
    void interruptedBefore(Way way) throws Throwable {
        way.play(() -> {
            Thread.currentThread().interrupt();
            LockSupport.park();
            LockSupport.park();
            LockSupport.parkNanos(Long.MAX_VALUE);
            assertThat(Thread.interrupted()).isTrue();
        });
    }

    @BothWays
    @DisplayName("with a time limit ends by itself; a limit of 0 or less doesn't wait")
    void timesOut(Way way) throws Throwable {
        way.play(() -> {
            LockSupport.parkNanos(1_000_000);
            LockSupport.parkNanos("a blocker", 1_000_000);
            LockSupport.parkNanos(0);
            LockSupport.parkNanos(-1);
            LockSupport.parkUntil(System.currentTimeMillis() + 2);
            LockSupport.parkUntil(0);
        });
    }

    @BothWays
    @DisplayName("leaves the thread WAITING, with a limit TIMED_WAITING")
    void states(Way way) throws Throwable {
        way.play(() -> {
            Mail mail = new Mail();
            Actors parked = new Actors()
                    .add("unlimited", () -> {
                        while (mail.letter == null) {
                            LockSupport.park();
                        }
                    })
                    .add("limited", () -> {
                        while (mail.letter == null) {
                            LockSupport.parkNanos(1_000_000_000_000L);
                        }
                    })
                    .start();
            Waiting.until(parked.thread("unlimited"), Thread.State.WAITING);
            Waiting.until(parked.thread("limited"), Thread.State.TIMED_WAITING);
            mail.letter = "a letter";
            LockSupport.unpark(parked.thread("unlimited"));
            LockSupport.unpark(parked.thread("limited"));
            parked.join();
        });
    }

    @BothWays
    @DisplayName("shows its blocker to others while it lasts")
    void blocker(Way way) throws Throwable {
        way.play(() -> {
            Mail mail = new Mail();
            Actors reader = new Actors().add("reader", mail::awaitLetter).start();
            Waiting.until(reader.thread("reader"), Thread.State.WAITING);
            assertThat(LockSupport.getBlocker(reader.thread("reader"))).isIn(mail, null); // null between two parks
            assertThat(LockSupport.getBlocker(Thread.currentThread())).isNull();
            mail.letter = "a letter";
            LockSupport.unpark(reader.thread("reader"));
            reader.join();
            assertThat(LockSupport.getBlocker(reader.thread("reader"))).isNull();
        });
    }

    @BothWays
    @DisplayName("keeps what monitors the thread holds")
    void keepsMonitors(Way way) throws Throwable {
        way.play(() -> {
            Object lock = new Object();
            Mail mail = new Mail();
            Actors parked = new Actors().add("parked", () -> {
                synchronized (lock) {
                    mail.awaitLetter();
                }
            });
            parked.start();
            Waiting.until(parked.thread("parked"), Thread.State.WAITING);
            Actors other = new Actors().add("other", () -> {
                synchronized (lock) {
                    assertThat(mail.letter).isNotNull();
                }
            });
            other.start();
            Waiting.until(other.thread("other"), Thread.State.BLOCKED);
            mail.letter = "a letter";
            LockSupport.unpark(parked.thread("parked"));
            parked.join();
            other.join();
        });
    }

    @BothWays
    @DisplayName("takes no notice of unpark(null), nor of unpark before the start or after the end")
    void uselessUnparks(Way way) throws Throwable {
        way.play(() -> {
            LockSupport.unpark(null);
            Thread thread = new Thread(() -> {});
            LockSupport.unpark(thread);
            thread.start();
            thread.join();
            LockSupport.unpark(thread);
        });
    }

    @Test
    @DisplayName("permits don't add up: after two unparks the second park may wait on")
    void permitsDoNotAddUp() {
        Set<String> outcomes = Outcomes.of(1, reached -> () -> {
            LockSupport.unpark(Thread.currentThread());
            LockSupport.unpark(Thread.currentThread());
            LockSupport.park();
            long start = System.nanoTime();
            LockSupport.parkNanos(1_000_000_000);
            reached.add(System.nanoTime() - start >= 1_000_000_000 ? "waited" : "spurious");
        });
        assertThat(outcomes).contains("waited");
    }

    @Test
    @DisplayName("a park may return for no reason: that is reached, and so is a park until the unpark")
    void spuriously() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            AtomicBoolean isTold = new AtomicBoolean();
            Actors waiter = new Actors()
                    .add("waiter", () -> {
                        if (!isTold.get()) {
                            LockSupport.park();
                        }
                        reached.add(isTold.get() ? "told" : "spurious");
                    })
                    .start();
            isTold.set(true);
            LockSupport.unpark(waiter.thread("waiter"));
            waiter.join();
        });
        assertThat(outcomes).containsExactly("spurious", "told");
    }

    @Test
    @DisplayName("one that doesn't wait doesn't return for no reason: only the next one that waits is told to")
    void noWaitNoWakeUp() {
        Finding finding = Found.in(() -> {
            AtomicBoolean isTold = new AtomicBoolean();
            Actors waiter = new Actors()
                    .add("waiter", () -> {
                        for (int i = 0; i < 9; i++) {
                            LockSupport.parkNanos(0);
                            LockSupport.parkUntil("a blocker", 0);
                        }
                        if (!isTold.get()) {
                            LockSupport.park();
                        }
                        assertThat(isTold).isTrue();
                    })
                    .start();
            isTold.set(true);
            LockSupport.unpark(waiter.thread("waiter"));
            waiter.join();
        });
        assertThat(finding.steps())
                .extracting(Step::text)
                .filteredOn(text -> text.contains("for no reason"))
                .hasSize(1);
    }

    private static final class Mail {
        private volatile String letter;

        String awaitLetter() {
            while (letter == null) {
                LockSupport.park(this);
            }
            return letter;
        }
    }
}
