package course.classroom.interleave.conformance;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.ENDLESS;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.UNCAUGHT;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("is found:")
class RacesMustBeFoundTest {
    @Test
    @DisplayName("an update lost on a plain field, also a long one")
    void lostUpdate() {
        Found.in(
                () -> {
                    Counter counter = new Counter();
                    Actors.together(counter::increment, counter::increment);
                    assertThat(counter.count).isEqualTo(2);
                },
                DATA_RACE,
                FAILURE);
    }

    @Test
    @DisplayName("an update lost on a volatile field, where there is no race")
    void lostVolatileUpdate() {
        Found.in(
                () -> {
                    Counter counter = new Counter();
                    Actors.together(() -> counter.hits += 1, () -> counter.hits += 1);
                    assertThat(counter.hits).isEqualTo(2);
                },
                FAILURE);
    }

    @Test
    @DisplayName("an update lost between get and put of a ConcurrentHashMap")
    void getThenPut() {
        Found.in(
                () -> {
                    Map<String, Integer> map = new ConcurrentHashMap<>();
                    Actors.Act votes = () -> {
                        Integer before = map.get("yes");
                        map.put("yes", before == null ? 1 : before + 1);
                    };
                    Actors.together(votes, votes);
                    assertThat(map.get("yes")).isEqualTo(2);
                },
                FAILURE);
    }

    @Test
    @DisplayName("a HashMap, an ArrayList and a StringBuilder that two threads change")
    void unsafeCollections() {
        Found.in(
                () -> {
                    Map<Integer, Integer> map = new HashMap<>();
                    Actors.together(() -> map.put(1, 1), () -> map.put(2, 2));
                },
                DATA_RACE);
        Found.in(
                () -> {
                    List<Integer> list = new ArrayList<>();
                    Actors.together(() -> list.add(1), () -> list.add(2));
                },
                DATA_RACE);
        Found.in(
                () -> {
                    StringBuilder text = new StringBuilder();
                    Actors.together(() -> text.append("a"), () -> text.append("b"));
                },
                DATA_RACE);
    }

    @Test
    @DisplayName("an iteration over a synchronizedList without its monitor")
    void iteration() {
        Found.in(
                () -> {
                    List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(1, 2)));
                    Actors.together(() -> list.add(3), () -> {
                        int sum = 0;
                        for (int number : list) {
                            sum += number;
                        }
                        assertThat(sum).isIn(3, 6);
                    });
                },
                DATA_RACE,
                FAILURE);
    }

    @Test
    @DisplayName("writers under the read lock, and two permits where one is meant")
    void wrongGuard() {
        Found.in(
                () -> {
                    ReadWriteLock lock = new ReentrantReadWriteLock();
                    Map<String, Integer> map = new HashMap<>();
                    Actors.Act writes = () -> {
                        Lock reads = lock.readLock();
                        reads.lock();
                        map.merge("yes", 1, Integer::sum);
                        reads.unlock();
                    };
                    Actors.together(writes, writes);
                },
                DATA_RACE);
        Found.in(
                () -> {
                    Semaphore permits = new Semaphore(2);
                    int[] count = new int[1];
                    Actors.Act increments = () -> {
                        permits.acquire();
                        count[0]++;
                        permits.release();
                    };
                    Actors.together(increments, increments, increments);
                },
                DATA_RACE);
    }

    @Test
    @DisplayName("a write between tryOptimisticRead and validate, which undoes nothing")
    void optimisticWriters() {
        Found.in(
                () -> {
                    StampedLock lock = new StampedLock();
                    Counter counter = new Counter();
                    Actors.Act looks = () -> {
                        long stamp = lock.tryOptimisticRead();
                        counter.looks++;
                        assertThat(lock.validate(stamp)).isTrue();
                    };
                    Actors.together(looks, looks);
                },
                DATA_RACE);
    }

    @Test
    @DisplayName("one guarded and one unguarded access of the same field")
    void halfGuarded() {
        Found.in(
                () -> {
                    Counter counter = new Counter();
                    Actors.together(
                            counter::incrementLocked,
                            () -> assertThat(counter.count).isBetween(0L, 1L));
                },
                DATA_RACE);
    }

    @Test
    @DisplayName("lazy initialization without a lock, and double-checked locking without volatile")
    void lazy() {
        Found.in(
                () -> {
                    Lazy lazy = new Lazy();
                    Object[] got = new Object[2];
                    Actors.together(() -> got[0] = lazy.unlocked(), () -> got[1] = lazy.unlocked());
                    assertThat(got[0]).isSameAs(got[1]);
                },
                DATA_RACE,
                FAILURE);
        Found.in(
                () -> {
                    Lazy lazy = new Lazy();
                    Actors.together(lazy::doubleChecked, lazy::doubleChecked);
                },
                DATA_RACE);
    }

    @Test
    @DisplayName("a plain flag that another thread spins on")
    void plainFlag() {
        Found.in(
                () -> {
                    Stoppable stoppable = new Stoppable();
                    Thread thread = new Thread(stoppable);
                    thread.start();
                    stoppable.stopped = true;
                    thread.join();
                },
                DATA_RACE,
                ENDLESS);
    }

    @Test
    @DisplayName("an object that a thread sees before its constructor has ended")
    void escape() {
        Found.in(() -> assertThat(new Escaping().value).isEqualTo(1), DATA_RACE, UNCAUGHT);
    }

    @Test
    @DisplayName("a total shared by tasks: of CompletableFuture, of a fork-join pool")
    void tasks() {
        Found.in(
                () -> {
                    int[] total = new int[1];
                    CompletableFuture<Void> one = CompletableFuture.runAsync(() -> total[0]++);
                    CompletableFuture<Void> another = CompletableFuture.runAsync(() -> total[0]++);
                    CompletableFuture.allOf(one, another).join();
                    assertThat(total[0]).isEqualTo(2);
                },
                DATA_RACE,
                FAILURE);
        Found.in(
                () -> {
                    int[] total = new int[1];
                    ForkJoinPool pool = new ForkJoinPool(2);
                    pool.invoke(new Adding(total, 1, 5));
                    pool.shutdown();
                    assertThat(total[0]).isEqualTo(10);
                },
                DATA_RACE,
                FAILURE);
    }

    private static final class Counter {
        private long count;
        private volatile int hits;
        private int looks;

        void increment() {
            count++;
        }

        synchronized void incrementLocked() {
            count++;
        }
    }

    private static final class Lazy {
        private Object value;

        Object unlocked() {
            if (value == null) {
                value = new Object();
            }
            return value;
        }

        Object doubleChecked() {
            if (value == null) {
                synchronized (this) {
                    if (value == null) {
                        value = new int[] {1};
                    }
                }
            }
            return value;
        }
    }

    private static final class Stoppable implements Runnable {
        private boolean stopped;

        @Override
        public void run() {
            while (!stopped) {
                Thread.onSpinWait();
            }
        }
    }

    private static final class Escaping {
        private int value;

        Escaping() throws InterruptedException {
            Thread thread = new Thread(() -> {
                if (value == 0) {
                    throw new AssertionError("not constructed yet");
                }
            });
            thread.start();
            value = 1;
            thread.join();
        }
    }

    private static final class Adding extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private final int[] total;
        private final int from;
        private final int to;

        Adding(int[] total, int from, int to) {
            this.total = total;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            if (to - from == 1) {
                total[0] += from;
                return;
            }
            int middle = (from + to) / 2;
            invokeAll(new Adding(total, from, middle), new Adding(total, middle, to));
        }
    }
}
