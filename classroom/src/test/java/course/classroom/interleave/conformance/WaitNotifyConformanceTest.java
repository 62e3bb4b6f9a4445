package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("wait and notify")
class WaitNotifyConformanceTest {
    @BothWays
    @DisplayName("wait releases the monitor, however often it was entered, and has it as often afterwards")
    void releasesWholly(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Actors waiter = new Actors()
                    .add("waiter", () -> {
                        synchronized (tickets) {
                            synchronized (tickets) {
                                tickets.take();
                            }
                            assertThat(Thread.holdsLock(tickets)).isTrue();
                        }
                        assertThat(Thread.holdsLock(tickets)).isFalse();
                    })
                    .start();
            Waiting.until(waiter.thread("waiter"), Thread.State.WAITING);
            tickets.addAndNotify(1);
            waiter.join();
        });
    }

    @BothWays
    @DisplayName("wait gives up its own monitor alone")
    void releasesItsOwnAlone(Way way) throws Throwable {
        way.play(() -> {
            Object outer = new Object();
            Tickets inner = new Tickets();
            Actors actors = new Actors().add("waiter", () -> {
                synchronized (outer) {
                    inner.take();
                }
            });
            actors.start();
            Waiting.until(actors.thread("waiter"), Thread.State.WAITING);
            Actors other = new Actors()
                    .add("other", () -> {
                        synchronized (outer) {
                            assertThat(Thread.holdsLock(outer)).isTrue();
                        }
                    })
                    .start();
            Waiting.until(other.thread("other"), Thread.State.BLOCKED);
            inner.addAndNotify(1);
            actors.join();
            other.join();
        });
    }

    @BothWays
    @DisplayName("without the monitor, wait, notify and notifyAll throw IllegalMonitorStateException")
    void withoutMonitor(Way way) throws Throwable {
        way.play(() -> {
            Object lock = new Object();
            Object another = new Object();
            synchronized (another) {
                assertThatThrownBy(lock::wait).isInstanceOf(IllegalMonitorStateException.class);
                assertThatThrownBy(() -> lock.wait(1)).isInstanceOf(IllegalMonitorStateException.class);
                assertThatThrownBy(lock::notify).isInstanceOf(IllegalMonitorStateException.class);
                assertThatThrownBy(() -> lock.notifyAll()).isInstanceOf(IllegalMonitorStateException.class);
            }
        });
    }

    @BothWays
    @DisplayName("wait refuses negative time limits and nanoseconds out of range")
    void refusesLimits(Way way) throws Throwable {
        way.play(() -> {
            Object lock = new Object();
            synchronized (lock) {
                assertThatThrownBy(() -> lock.wait(-1)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> lock.wait(-1, 0)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> lock.wait(0, -1)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> lock.wait(0, 1_000_000)).isInstanceOf(IllegalArgumentException.class);
            }
        });
    }

    @BothWays
    @DisplayName("wait with a limit ends by itself, with the monitor held")
    void timesOut(Way way) throws Throwable {
        way.play(() -> {
            Object lock = new Object();
            synchronized (lock) {
                lock.wait(2);
                lock.wait(1, 500_000);
                lock.wait(0, 1);
                TimeUnit.MILLISECONDS.timedWait(lock, 1);
                assertThat(Thread.holdsLock(lock)).isTrue();
            }
        });
    }

    @BothWays
    @DisplayName("wait(0) has no limit; a thread in it is WAITING, with a limit TIMED_WAITING")
    void states(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Actors waiters = new Actors()
                    .add("unlimited", () -> tickets.take(0))
                    .add("limited", () -> tickets.take(1_000_000))
                    .start();
            Waiting.until(waiters.thread("unlimited"), Thread.State.WAITING);
            Waiting.until(waiters.thread("limited"), Thread.State.TIMED_WAITING);
            tickets.addAndNotifyAll(2);
            waiters.join();
        });
    }

    @BothWays
    @DisplayName("an interrupt before wait() makes it throw at once and clears the flag")
    void interruptedBefore(Way way) throws Throwable {
        way.play(() -> {
            Object lock = new Object();
            synchronized (lock) {
                Thread.currentThread().interrupt();
                assertThatThrownBy(lock::wait).isInstanceOf(InterruptedException.class);
                assertThat(Thread.interrupted()).isFalse();
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> lock.wait(1_000_000)).isInstanceOf(InterruptedException.class);
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
            }
        });
    }

    @BothWays
    @DisplayName("an interrupt ends wait, which throws with the monitor held and the flag cleared")
    void interruptedWhileWaiting(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Actors waiter = new Actors()
                    .add("waiter", () -> {
                        synchronized (tickets) {
                            assertThatThrownBy(tickets::take).isInstanceOf(InterruptedException.class);
                            assertThat(Thread.holdsLock(tickets)).isTrue();
                            assertThat(Thread.currentThread().isInterrupted()).isFalse();
                        }
                    })
                    .start();
            Waiting.until(waiter.thread("waiter"), Thread.State.WAITING);
            waiter.thread("waiter").interrupt();
            waiter.join();
        });
    }

    @BothWays
    @DisplayName("an interrupted waiter throws only when it has the monitor back")
    void interruptedWaiterWaitsForMonitor(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Actors waiter = new Actors()
                    .add("waiter", () -> assertThatThrownBy(tickets::take).isInstanceOf(InterruptedException.class));
            waiter.start();
            Waiting.until(waiter.thread("waiter"), Thread.State.WAITING);
            synchronized (tickets) {
                waiter.thread("waiter").interrupt();
                Waiting.until(waiter.thread("waiter"), Thread.State.BLOCKED);
            }
            waiter.join();
        });
    }

    @BothWays
    @DisplayName("an interrupted waiter doesn't take a notification away from another")
    void interruptKeepsNotification(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Actors waiters = new Actors()
                    .add("interrupted", tickets::takeUnlessInterrupted)
                    .add("other", tickets::takeUnlessInterrupted)
                    .start();
            Waiting.until(waiters.thread("interrupted"), Thread.State.WAITING);
            Waiting.until(waiters.thread("other"), Thread.State.WAITING);
            tickets.addAndNotify(1);
            waiters.thread("interrupted").interrupt();
            tickets.awaitNoneLeft();
            tickets.addAndNotifyAll(1);
            waiters.join();
        });
    }

    @BothWays
    @DisplayName("notify wakes a waiter; who was notified is BLOCKED until the notifier leaves")
    void notifierGoesOn(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Actors waiter = new Actors().add("waiter", tickets::take).start();
            Waiting.until(waiter.thread("waiter"), Thread.State.WAITING);
            synchronized (tickets) {
                tickets.addAndNotify(1);
                Waiting.until(waiter.thread("waiter"), Thread.State.BLOCKED);
                assertThat(tickets.left).isEqualTo(1);
            }
            waiter.join();
            assertThat(tickets.left).isZero();
        });
    }

    @BothWays
    @DisplayName("as many notify() as there are waiters wake them all")
    void oneForEach(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Actors waiters =
                    new Actors().add("A", tickets::take).add("B", tickets::take).start();
            tickets.addAndNotify(1);
            tickets.addAndNotify(1);
            waiters.join();
            assertThat(tickets.left).isZero();
        });
    }

    @BothWays
    @DisplayName("notifyAll wakes every waiter")
    void all(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Actors waiters = new Actors()
                    .add("A", tickets::take)
                    .add("B", tickets::take)
                    .add("C", tickets::take)
                    .start();
            tickets.addAndNotifyAll(3);
            waiters.join();
        });
    }

    @BothWays
    @DisplayName("notify and notifyAll wake those that wait on the same object alone")
    void sameObjectAlone(Way way) throws Throwable {
        way.play(() -> {
            Tickets ours = new Tickets();
            Tickets theirs = new Tickets();
            Actors waiters = new Actors().add("A", ours::take).start();
            Waiting.until(waiters.thread("A"), Thread.State.WAITING);
            theirs.addAndNotifyAll(1);
            Waiting.until(waiters.thread("A"), Thread.State.WAITING);
            ours.addAndNotify(1);
            waiters.join();
            assertThat(theirs.left).isEqualTo(1);
        });
    }

    @BothWays
    @DisplayName("any object will do: an array, a class, a string")
    void anyObject(Way way) throws Throwable {
        way.play(() -> {
            for (Object object : List.of(new int[0], WaitNotifyConformanceTest.class, "a string")) {
                synchronized (object) {
                    object.notifyAll();
                    object.wait(1);
                }
            }
        });
    }

    @BothWays
    @DisplayName("wait and notifyAll carry all items of a producer to a consumer")
    void carriesItems(Way way) throws Throwable {
        way.play(() -> {
            Slot slot = new Slot();
            List<Integer> got = new ArrayList<>();
            Actors.together(
                    () -> {
                        slot.put(1);
                        slot.put(2);
                    },
                    () -> {
                        got.add(slot.take());
                        got.add(slot.take());
                    });
            assertThat(got).containsExactly(1, 2);
        });
    }

    @Test
    @DisplayName("notify may wake either of two waiters: each is reached")
    void anyWaiter() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            Tickets tickets = new Tickets();
            Actors waiters =
                    new Actors().add("A", tickets::take).add("B", tickets::take).start();
            Waiting.until(waiters.thread("A"), Thread.State.WAITING);
            Waiting.until(waiters.thread("B"), Thread.State.WAITING);
            tickets.addAndNotify(1);
            tickets.awaitNoneLeft();
            synchronized (tickets) {
                reached.add(tickets.lastTaker);
            }
            tickets.addAndNotifyAll(1);
            waiters.join();
        });
        assertThat(outcomes).containsExactly("A", "B");
    }

    @Test
    @DisplayName("wait may end spuriously: that is reached, and so is a wait to the end")
    void spuriously() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            Tickets tickets = new Tickets();
            Actors waiter = new Actors()
                    .add("waiter", () -> {
                        synchronized (tickets) {
                            if (tickets.left == 0) {
                                tickets.wait();
                            }
                            reached.add(tickets.left == 0 ? "spurious" : "notified");
                        }
                    })
                    .start();
            tickets.addAndNotify(1);
            waiter.join();
        });
        assertThat(outcomes).containsExactly("notified", "spurious");
    }

    @Test
    @DisplayName("a notification that nobody waits for is not kept: a wait to the end of its limit is reached")
    void isNotKept() {
        Set<String> outcomes = Outcomes.of(1, reached -> () -> {
            Object lock = new Object();
            synchronized (lock) {
                lock.notify();
                long start = System.nanoTime();
                lock.wait(1_000);
                reached.add(System.nanoTime() - start >= 1_000_000_000 ? "waited" : "spurious");
            }
        });
        assertThat(outcomes).contains("waited");
    }

    /** Whoever takes one waits for it. */
    private static final class Tickets {
        private int left; // guarded by this
        private String lastTaker; // guarded by this

        void take() throws InterruptedException {
            take(0);
        }

        synchronized void take(long millis) throws InterruptedException {
            while (left == 0) {
                wait(millis);
            }
            left--;
            lastTaker = Thread.currentThread().getName();
            notifyAll();
        }

        void takeUnlessInterrupted() {
            try {
                take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        synchronized void addAndNotify(int count) {
            left += count;
            notify();
        }

        synchronized void addAndNotifyAll(int count) {
            left += count;
            notifyAll();
        }

        /** Waits without being one of those that a notification might wake. */
        void awaitNoneLeft() throws InterruptedException {
            while (anyLeft()) {
                Thread.sleep(1);
            }
        }

        private synchronized boolean anyLeft() {
            return left > 0;
        }
    }

    /** Room for one. */
    private static final class Slot {
        private Integer item; // guarded by this

        synchronized void put(int next) throws InterruptedException {
            while (item != null) {
                wait();
            }
            item = next;
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            while (item == null) {
                wait();
            }
            int taken = item;
            item = null;
            notifyAll();
            return taken;
        }
    }
}
