package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an interrupt")
class InterruptConformanceTest {
    @BothWays
    @DisplayName("sets a flag that isInterrupted() leaves and interrupted() clears")
    void flag(Way way) throws Throwable {
        way.play(() -> {
            Thread self = Thread.currentThread();
            assertThat(self.isInterrupted()).isFalse();
            self.interrupt();
            self.interrupt();
            assertThat(self.isInterrupted()).isTrue();
            assertThat(self.isInterrupted()).isTrue();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(Thread.interrupted()).isFalse();
            assertThat(self.isInterrupted()).isFalse();
        });
    }

    @BothWays
    @DisplayName("reaches the one thread alone")
    void oneThreadAlone(Way way) throws Throwable {
        way.play(() -> {
            Actors other = new Actors()
                    .add("other", () -> assertThat(Thread.interrupted()).isFalse());
            Thread.currentThread().interrupt();
            other.start();
            assertThat(Thread.interrupted()).isTrue();
            other.join();
        });
    }

    @BothWays
    @DisplayName("ends a sleep, which throws with the flag cleared")
    void endsSleep(Way way) throws Throwable {
        way.play(() -> {
            Actors sleeper = new Actors()
                    .add("sleeper", () -> {
                        assertThatThrownBy(() -> Thread.sleep(1_000_000)).isInstanceOf(InterruptedException.class);
                        assertThat(Thread.currentThread().isInterrupted()).isFalse();
                    })
                    .start();
            Waiting.until(sleeper.thread("sleeper"), Thread.State.TIMED_WAITING);
            sleeper.thread("sleeper").interrupt();
            sleeper.join();
        });
    }

    @BothWays
    @DisplayName("before a sleep makes it throw at once, even a sleep of 0")
    void beforeSleep(Way way) throws Throwable {
        way.play(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> Thread.sleep(1_000_000)).isInstanceOf(InterruptedException.class);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> Thread.sleep(0)).isInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isFalse();
        });
    }

    @BothWays
    @DisplayName("before a join makes it throw at once")
    void beforeJoin(Way way) throws Throwable {
        way.play(() -> {
            CountDownLatch end = new CountDownLatch(1);
            Actors worker = new Actors().add("worker", end::await).start();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> worker.thread("worker").join()).isInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isFalse();
            end.countDown();
            worker.join();
        });
    }

    @BothWays
    @DisplayName("set again in the catch block meets the next call that waits")
    void setAgain(Way way) throws Throwable {
        way.play(() -> {
            Object lock = new Object();
            Actors waiter = new Actors().add("waiter", () -> {
                Waiting.sleepUntilInterrupted();
                Thread.currentThread().interrupt();
                synchronized (lock) {
                    assertThatThrownBy(lock::wait).isInstanceOf(InterruptedException.class);
                }
            });
            waiter.start();
            waiter.thread("waiter").interrupt();
            waiter.join();
        });
    }

    @BothWays
    @DisplayName("is seen by a thread that polls for it")
    void polled(Way way) throws Throwable {
        way.play(() -> {
            Actors poller = new Actors().add("poller", () -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                assertThat(Thread.interrupted()).isTrue();
                assertThat(Thread.interrupted()).isFalse();
            });
            poller.start();
            poller.thread("poller").interrupt();
            poller.join();
        });
    }

    @BothWays
    @DisplayName("is seen by others until the thread clears it")
    void seenByOthers(Way way) throws Throwable {
        way.play(() -> {
            AtomicBoolean mayClear = new AtomicBoolean();
            Actors other = new Actors().add("other", () -> {
                while (!mayClear.get()) {
                    Thread.yield();
                }
                assertThat(Thread.interrupted()).isTrue();
                while (mayClear.get()) {
                    Thread.yield();
                }
            });
            other.start();
            other.thread("other").interrupt();
            assertThat(other.thread("other").isInterrupted()).isTrue();
            mayClear.set(true);
            while (other.thread("other").isInterrupted()) {
                Thread.yield();
            }
            mayClear.set(false);
            other.join();
        });
    }

    @BothWays
    @DisplayName("of a thread that has ended or not begun throws nothing")
    void notAlive(Way way) throws Throwable {
        way.play(() -> {
            Thread thread = new Thread(() -> {});
            thread.interrupt();
            thread.start();
            thread.join();
            thread.interrupt();
            assertThat(thread.isAlive()).isFalse();
        });
    }

    @BothWays
    @DisplayName("may come before, while or after its target waits, and is never lost")
    void neverLost(Way way) throws Throwable {
        way.play(() -> {
            Object lock = new Object();
            Actors waiter = new Actors().add("waiter", () -> {
                synchronized (lock) {
                    assertThatThrownBy(() -> {
                                while (true) {
                                    lock.wait();
                                }
                            })
                            .isInstanceOf(InterruptedException.class);
                }
            });
            waiter.start();
            waiter.thread("waiter").interrupt();
            waiter.join();
        });
    }

    @BothWays
    @DisplayName("passes through an overriding interrupt() that calls super.interrupt()")
    void overridden(Way way) throws Throwable {
        way.play(() -> {
            new Closing().interrupt(); // not begun
            Closing closing = new Closing();
            closing.start();
            closing.interrupt();
            closing.join();
            assertThat(closing.isClosed).isTrue();
        });
    }

    @Test
    @DisplayName("reaches a thread before it sleeps in some schedules, in others while it does")
    void beforeOrWhile() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            Actors sleeper = new Actors()
                    .add("sleeper", () -> {
                        boolean before = Thread.currentThread().isInterrupted();
                        assertThatThrownBy(() -> Thread.sleep(1_000_000)).isInstanceOf(InterruptedException.class);
                        reached.add(before ? "before" : "while");
                    })
                    .start();
            sleeper.thread("sleeper").interrupt();
            sleeper.join();
        });
        assertThat(outcomes).containsExactly("before", "while");
    }

    private static final class Closing extends Thread {
        private volatile boolean isClosed;

        @Override
        public void interrupt() {
            isClosed = true;
            super.interrupt();
        }

        @Override
        public void run() {
            Waiting.sleepUntilInterrupted();
        }
    }
}
