package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("synchronized")
class MonitorConformanceTest {
    @BothWays
    @DisplayName("lets in one thread at a time")
    void excludes(Way way) throws Throwable {
        way.play(() -> {
            Door door = new Door();
            Actors.together(door::pass, door::pass, door::pass);
            assertThat(door.passed).isEqualTo(3);
        });
    }

    @BothWays
    @DisplayName("lets a thread in again that is inside, and others only when it has left as often")
    void isReentrant(Way way) throws Throwable {
        way.play(() -> {
            Object lock = new Object();
            Actors other = new Actors().add("other", () -> {
                synchronized (lock) {
                    assertThat(Thread.holdsLock(lock)).isTrue();
                }
            });
            synchronized (lock) {
                synchronized (lock) {
                    other.start();
                }
                assertThat(Thread.holdsLock(lock)).isTrue();
                Waiting.until(other.thread("other"), Thread.State.BLOCKED);
            }
            other.join();
        });
    }

    @BothWays
    @DisplayName("lets a synchronized method call itself")
    void isRecursive(Way way) throws Throwable {
        way.play(() -> {
            Door door = new Door();
            Actors.together(
                    () -> assertThat(door.depth(3)).isEqualTo(3),
                    () -> assertThat(door.depth(2)).isEqualTo(2));
            assertThat(Thread.holdsLock(door)).isFalse();
        });
    }

    @BothWays
    @DisplayName("is left by an exception, in a block and in a method")
    void isLeftByException(Way way) throws Throwable {
        way.play(() -> {
            Door door = new Door();
            assertThatThrownBy(door::slam).hasMessage("slammed");
            assertThat(Thread.holdsLock(door)).isFalse();
            assertThatThrownBy(() -> {
                        synchronized (door) {
                            throw new IllegalStateException("inside");
                        }
                    })
                    .hasMessage("inside");
            assertThat(Thread.holdsLock(door)).isFalse();
            Actors.together(door::pass, door::pass);
        });
    }

    @BothWays
    @DisplayName("is left by an early return, a break and a continue")
    void isLeftEarly(Way way) throws Throwable {
        way.play(() -> {
            Door door = new Door();
            assertThat(door.early(true)).isEqualTo("early");
            assertThat(door.early(false)).isEqualTo("late");
            for (int i = 0; i < 2; i++) {
                synchronized (door) {
                    if (i == 0) {
                        continue;
                    }
                    break;
                }
            }
            assertThat(Thread.holdsLock(door)).isFalse();
        });
    }

    @BothWays
    @DisplayName("on a static method holds the class's monitor, not an object's")
    void staticMethodLocksClass(Way way) throws Throwable {
        way.play(() -> {
            Door door = new Door();
            assertThat(Door.holdsClass()).isTrue();
            assertThat(Thread.holdsLock(Door.class)).isFalse();
            synchronized (door) {
                Actors.together(Door::holdsClass); // would hang if it were the same monitor
            }
        });
    }

    @BothWays
    @DisplayName("on a static method excludes a block on the class")
    void staticMethodExcludesBlock(Way way) throws Throwable {
        way.play(() -> {
            Actors other = new Actors().add("other", Door::holdsClass);
            synchronized (Door.class) {
                other.start();
                Waiting.until(other.thread("other"), Thread.State.BLOCKED);
            }
            other.join();
        });
    }

    @BothWays
    @DisplayName("on two objects doesn't exclude")
    void twoObjects(Way way) throws Throwable {
        way.play(() -> {
            Door one = new Door();
            Door another = new Door();
            synchronized (one) {
                Actors.together(another::pass);
            }
            assertThat(another.passed).isEqualTo(1);
        });
    }

    @BothWays
    @DisplayName("on null throws NullPointerException")
    void onNull(Way way) throws Throwable {
        way.play(() -> {
            Object[] nothing = new Object[1];
            assertThatThrownBy(() -> {
                        synchronized (nothing[0]) {
                            throw new AssertionError("inside");
                        }
                    })
                    .isInstanceOf(NullPointerException.class);
        });
    }

    @BothWays
    @DisplayName("waits on through an interrupt, and the thread stays interrupted")
    void isNotInterruptible(Way way) throws Throwable {
        way.play(() -> {
            Object lock = new Object();
            Actors other = new Actors().add("other", () -> {
                synchronized (lock) {
                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                }
            });
            synchronized (lock) {
                other.start();
                Waiting.until(other.thread("other"), Thread.State.BLOCKED);
                other.thread("other").interrupt();
                Thread.sleep(1);
                assertThat(other.thread("other").isAlive()).isTrue();
            }
            other.join();
        });
    }

    @BothWays
    @DisplayName("is kept while its owner sleeps, yields, parks and joins")
    void isKept(Way way) throws Throwable {
        way.play(() -> {
            Door door = new Door();
            Actors other = new Actors().add("other", door::pass);
            synchronized (door) {
                other.start();
                Thread.sleep(2);
                Thread.yield();
                LockSupport.parkNanos(1_000);
                other.thread("other").join(2);
                assertThat(door.passed).isZero();
            }
            other.join();
            assertThat(door.passed).isEqualTo(1);
        });
    }

    @BothWays
    @DisplayName("is given back by a thread that dies inside")
    void isGivenBackByTheDead(Way way) throws Throwable {
        way.play(() -> {
            Door door = new Door();
            Thread dying = new Thread(door::slam);
            dying.setUncaughtExceptionHandler((thread, failure) -> {});
            dying.start();
            dying.join();
            Actors.together(door::pass);
            assertThat(door.passed).isEqualTo(1);
        });
    }

    @BothWays
    @DisplayName("makes holdsLock(null) throw, and holdsLock true for the owner alone")
    void holdsLock(Way way) throws Throwable {
        way.play(() -> {
            Object lock = new Object();
            assertThatThrownBy(() -> Thread.holdsLock(null)).isInstanceOf(NullPointerException.class);
            synchronized (lock) {
                assertThat(Thread.holdsLock(lock)).isTrue();
                Actors.together(() -> assertThat(Thread.holdsLock(lock)).isFalse());
            }
        });
    }

    @Test
    @DisplayName("lets in whoever comes first: both orders are reached")
    void bothOrders() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            StringBuffer order = new StringBuffer();
            Actors.together(() -> order.append("A"), () -> order.append("B"));
            reached.add(order.toString());
        });
        assertThat(outcomes).containsExactly("AB", "BA");
    }

    @Test
    @DisplayName("isn't fair: who came later may get in first")
    void isNotFair() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            StringBuilder order = new StringBuilder(); // guarded by lock
            Object lock = new Object();
            Actors both = new Actors().add("A", () -> enter(lock, order)).add("B", () -> enter(lock, order));
            synchronized (lock) {
                both.start();
                Waiting.until(both.thread("A"), Thread.State.BLOCKED);
                Waiting.until(both.thread("B"), Thread.State.BLOCKED);
            }
            both.join();
            reached.add(order.toString());
        });
        assertThat(outcomes).containsExactly("AB", "BA");
    }

    private static void enter(Object lock, StringBuilder order) {
        synchronized (lock) {
            order.append(Thread.currentThread().getName());
        }
    }

    /** For one at a time. */
    private static final class Door {
        private int passed; // guarded by this

        synchronized void pass() {
            passed++;
        }

        synchronized int depth(int n) {
            return n == 0 ? 0 : 1 + depth(n - 1);
        }

        synchronized void slam() {
            throw new IllegalStateException("slammed");
        }

        String early(boolean early) {
            synchronized (this) {
                if (early) {
                    return "early";
                }
            }
            return "late";
        }

        static synchronized boolean holdsClass() {
            return Thread.holdsLock(Door.class);
        }
    }
}
