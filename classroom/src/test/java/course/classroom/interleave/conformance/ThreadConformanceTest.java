package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;

@DisplayName("a thread's life")
class ThreadConformanceTest {
    @BothWays
    @DisplayName("begins once: a second start throws, whether the thread still runs or has ended")
    void startsOnce(Way way) throws Throwable {
        way.play(() -> {
            CountDownLatch end = new CountDownLatch(1);
            Actors actors = new Actors().add("once", end::await).start();
            Thread once = actors.thread("once");
            assertThatThrownBy(once::start).isInstanceOf(IllegalThreadStateException.class);
            end.countDown();
            actors.join();
            assertThatThrownBy(() -> once.start()).isInstanceOf(IllegalThreadStateException.class);
        });
    }

    @BothWays
    @DisplayName("is NEW, then alive, then TERMINATED")
    void states(Way way) throws Throwable {
        way.play(() -> {
            Thread thread = new Thread(() -> {
                assertThat(Thread.currentThread().getState()).isEqualTo(Thread.State.RUNNABLE);
                assertThat(Thread.currentThread().isAlive()).isTrue();
            });
            assertThat(thread.getState()).isEqualTo(Thread.State.NEW);
            assertThat(thread.isAlive()).isFalse();
            thread.start();
            assertThat(thread.getState()).isNotEqualTo(Thread.State.NEW);
            thread.join();
            assertThat(thread.getState()).isEqualTo(Thread.State.TERMINATED);
            assertThat(thread.isAlive()).isFalse();
        });
    }

    @BothWays
    @DisplayName("is TIMED_WAITING in a sleep and in a join with a limit, WAITING in a join without")
    void waitingStates(Way way) throws Throwable {
        way.play(() -> {
            Actors sleeper = new Actors().add("sleeper", Waiting::sleepUntilInterrupted);
            sleeper.start();
            Thread sleeping = sleeper.thread("sleeper");
            Actors joiners = new Actors()
                    .add("unlimited", () -> sleeping.join())
                    .add("limited", () -> sleeping.join(1_000_000))
                    .start();
            Waiting.until(sleeping, Thread.State.TIMED_WAITING);
            Waiting.until(joiners.thread("unlimited"), Thread.State.WAITING);
            Waiting.until(joiners.thread("limited"), Thread.State.TIMED_WAITING);
            sleeping.interrupt();
            sleeper.join();
            joiners.join();
        });
    }

    @BothWays
    @DisplayName("sees what was written before start, and its writes are seen after join")
    void startAndJoinOrder(Way way) throws Throwable {
        way.play(() -> {
            int[] number = {1};
            Thread thread = new Thread(() -> number[0] += 1);
            number[0] += 10;
            thread.start();
            thread.join();
            assertThat(number[0]).isEqualTo(12);
        });
    }

    @BothWays
    @DisplayName("is waited for by join with a limit no longer than that")
    void joinWithLimit(Way way) throws Throwable {
        way.play(() -> {
            Actors actors =
                    new Actors().add("sleeper", Waiting::sleepUntilInterrupted).start();
            Thread sleeper = actors.thread("sleeper");
            sleeper.join(2);
            sleeper.join(1, 500_000);
            TimeUnit.MILLISECONDS.timedJoin(sleeper, 1);
            assertThat(sleeper.isAlive()).isTrue();
            sleeper.interrupt();
            sleeper.join(1_000_000);
            assertThat(sleeper.isAlive()).isFalse();
        });
    }

    @BothWays
    @DisplayName("isn't waited for by join before it is started or when it has ended")
    void joinReturnsAtOnce(Way way) throws Throwable {
        way.play(() -> {
            Thread thread = new Thread(() -> {});
            thread.join();
            thread.join(1_000_000);
            assertThat(thread.getState()).isEqualTo(Thread.State.NEW);
            thread.start();
            thread.join();
            thread.join();
            thread.join(0);
        });
    }

    @BothWays
    @DisplayName("can't be joined by itself but with a limit; a negative limit is refused")
    void joinOfItself(Way way) throws Throwable {
        way.play(() -> {
            Actors.together(() -> Thread.currentThread().join(2));
            Thread thread = new Thread(() -> {});
            assertThatThrownBy(() -> thread.join(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> thread.join(-1, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> thread.join(0, 1_000_000)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @BothWays
    @DisplayName("goes on when a joiner is interrupted, who throws with the flag cleared")
    void interruptedJoiner(Way way) throws Throwable {
        way.play(() -> {
            CountDownLatch end = new CountDownLatch(1);
            Actors worker = new Actors().add("worker", end::await).start();
            Actors joiner = new Actors()
                    .add("joiner", () -> {
                        assertThatThrownBy(() -> worker.thread("worker").join())
                                .isInstanceOf(InterruptedException.class);
                        assertThat(Thread.currentThread().isInterrupted()).isFalse();
                    })
                    .start();
            joiner.thread("joiner").interrupt();
            joiner.join();
            assertThat(worker.thread("worker").isAlive()).isTrue();
            end.countDown();
            worker.join();
        });
    }

    @BothWays
    @DisplayName("ends at once if it has nothing to run")
    void nothingToRun(Way way) throws Throwable {
        way.play(() -> {
            Thread thread = new Thread();
            thread.start();
            thread.join();
            assertThat(thread.getState()).isEqualTo(Thread.State.TERMINATED);
        });
    }

    @BothWays
    @DisplayName("isn't begun by run(), which runs the task where it is called")
    void runIsNoStart(Way way) throws Throwable {
        way.play(() -> {
            Thread[] ran = new Thread[1];
            Thread thread = new Thread(() -> ran[0] = Thread.currentThread());
            thread.run();
            assertThat(ran[0]).isSameAs(Thread.currentThread());
            assertThat(thread.getState()).isEqualTo(Thread.State.NEW);
            thread.start();
            thread.join();
            assertThat(ran[0]).isSameAs(thread);
        });
    }

    @BothWays
    @DisplayName("ends with notifyAll to those that wait on it")
    void endNotifies(Way way) throws Throwable {
        way.play(() -> {
            Thread thread = new Thread(() -> {});
            synchronized (thread) {
                thread.start();
                while (thread.isAlive()) {
                    thread.wait();
                }
            }
        });
    }

    @BothWays
    @DisplayName("may start others, and end before they do")
    void startsOthers(Way way) throws Throwable {
        way.play(() -> {
            List<Thread> started = new ArrayList<>();
            CountDownLatch end = new CountDownLatch(1);
            Actors.together(() -> {
                Actors child = new Actors().add("child", end::await).start();
                started.add(child.thread("child"));
            });
            assertThat(started.get(0).isAlive()).isTrue();
            end.countDown();
            started.get(0).join();
        });
    }

    @BothWays
    @DisplayName("sleeps a time that isn't negative, and may yield and spin")
    void sleeps(Way way) throws Throwable {
        way.play(() -> {
            assertThatThrownBy(() -> Thread.sleep(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Thread.sleep(0, 1_000_000)).isInstanceOf(IllegalArgumentException.class);
            Thread.sleep(0);
            Thread.sleep(1, 1);
            TimeUnit.MICROSECONDS.sleep(1);
            TimeUnit.SECONDS.sleep(-1);
            Thread.yield();
            Thread.onSpinWait();
        });
    }

    @BothWays
    @DisplayName("is asked again and again, without a step between, whether it is interrupted and whether it lives")
    void askedInALoop(Way way) throws Throwable {
        way.play(() -> {
            Thread one = new Thread(() -> {
                while (!Thread.interrupted()) {
                    // asks again
                }
            });
            Thread other = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    // asks again
                }
            });
            one.start();
            other.start();
            Actors.together(
                    () -> {
                        while (one.isAlive()) {
                            // asks again
                        }
                    },
                    () -> {
                        while (other.getState() != Thread.State.TERMINATED) {
                            // asks again
                        }
                    },
                    () -> {
                        one.interrupt();
                        other.interrupt();
                    });
        });
    }

    @BothWays
    @DisplayName("yields to a thread that it waits for by spinning on a volatile")
    void spins(Way way) throws Throwable {
        way.play(() -> {
            Flag flag = new Flag();
            Actors.together(
                    () -> {
                        while (!flag.isSet) {
                            Thread.onSpinWait();
                        }
                    },
                    () -> {
                        while (!flag.isSet) {
                            Thread.yield();
                        }
                    },
                    () -> flag.isSet = true);
        });
    }

    private static final class Flag {
        private volatile boolean isSet;
    }
}
