package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Exploration;
import course.classroom.interleave.Finding;
import course.classroom.interleave.Interleavings;
import course.classroom.interleave.Scenario;
import course.classroom.interleave.Strategies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("the engine's schedules")
class DeterminismTest {
    private static final int TIMES = 4;

    static Stream<Named<Scenario>> scenarios() {
        return Stream.of(
                Named.of("monitors", DeterminismTest::monitors),
                Named.of("wait and notify", DeterminismTest::waitAndNotify),
                Named.of("locks and queues", DeterminismTest::locksAndQueues),
                Named.of("a pool", DeterminismTest::pool),
                Named.of("futures", DeterminismTest::futures),
                Named.of("fork and join", DeterminismTest::forkAndJoin),
                Named.of("maps", DeterminismTest::maps),
                Named.of("random numbers", DeterminismTest::randomNumbers),
                Named.of("threads' numbers", DeterminismTest::threadNumbers),
                Named.of("sleeps", DeterminismTest::sleeps));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    @DisplayName("are the same for the same seed, every time")
    void sameSeed(Scenario scenario) {
        Interleavings interleavings = Interleavings.defaults().schedules(30).seed(7);
        Exploration first = interleavings.run(scenario);
        assertThat(first.finding().map(Finding::what)).isEmpty();
        for (int i = 1; i < TIMES; i++) {
            Exploration again = interleavings.run(scenario);
            assertThat(again.hash()).as("hash of time %d", i).isEqualTo(first.hash());
            assertThat(again.steps()).as("steps of time %d", i).isEqualTo(first.steps());
        }
    }

    @Test
    @DisplayName("are others for other seeds")
    void otherSeeds() {
        Set<Long> hashes = new HashSet<>();
        for (int seed = 0; seed < 10; seed++) {
            hashes.add(Interleavings.defaults()
                    .schedules(5)
                    .seed(seed)
                    .run(DeterminismTest::monitors)
                    .hash());
        }
        assertThat(hashes).hasSizeGreaterThan(5);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Strategies.class)
    @DisplayName("that fail are found again, and replayed step by step")
    void replay(Strategies strategy) {
        Interleavings interleavings = Interleavings.defaults().strategy(strategy);
        Finding found = Found.in(interleavings, DeterminismTest::loses);
        assertThat(Found.in(interleavings, DeterminismTest::loses).steps()).isEqualTo(found.steps());
        Exploration replayed = interleavings.replay(found.replay()).run(DeterminismTest::loses);
        assertThat(replayed.schedules()).isEqualTo(1);
        Finding again = replayed.finding().orElseThrow();
        assertThat(again.steps()).isNotEmpty().isEqualTo(found.steps());
        assertThat(again.what()).isEqualTo(found.what());
        assertThat(again.replay()).isEqualTo(found.replay());
    }

    @Test
    @DisplayName("that a search finds are replayed too")
    void replayOfSearch() {
        Interleavings search = Interleavings.defaults().schedules(10_000).exhaustively(2);
        Finding found = Found.in(search, DeterminismTest::loses);
        Finding again = Found.in(search.replay(found.replay()), DeterminismTest::loses);
        assertThat(again.steps()).isEqualTo(found.steps());
    }

    @Test
    @DisplayName("can be exhausted for a small scenario, and are said not to be where the number is too small")
    void exhaustive() {
        Exploration all =
                Interleavings.defaults().schedules(20_000).exhaustively(1).run(DeterminismTest::small);
        assertThat(all.isExhaustive()).isTrue();
        assertThat(all.schedules()).isBetween(2, 20_000);
        assertThat(Interleavings.defaults()
                        .schedules(2)
                        .exhaustively(1)
                        .run(DeterminismTest::small)
                        .isExhaustive())
                .isFalse();
        assertThat(Interleavings.explore(DeterminismTest::small).isExhaustive()).isFalse();
    }

    @Test
    @DisplayName("end with the first that fails, and are at most as many as asked for")
    void number() {
        Exploration all = Interleavings.defaults().schedules(17).run(DeterminismTest::small);
        assertThat(all.schedules()).isEqualTo(17);
        Exploration failing =
                Interleavings.defaults().schedules(17).run(() -> assertThat(1).isEqualTo(2));
        assertThat(failing.schedules()).isEqualTo(1);
        assertThatThrownBy(() -> Interleavings.defaults().schedules(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void loses() throws Throwable {
        Map<String, Integer> map = new ConcurrentHashMap<>();
        Actors.Act votes = () -> {
            int before = map.getOrDefault("yes", 0);
            map.put("yes", before + 1);
        };
        Actors.together(votes, votes);
        assertThat(map.get("yes")).isEqualTo(2);
    }

    private static void small() throws Throwable {
        Object lock = new Object();
        int[] count = new int[1];
        Actors.Act increments = () -> {
            synchronized (lock) {
                count[0]++;
            }
        };
        Actors.together(increments, increments);
        assertThat(count[0]).isEqualTo(2);
    }

    private static void monitors() throws Throwable {
        Object lock = new Object();
        int[] count = new int[1];
        Actors.Act increments = () -> {
            for (int i = 0; i < 3; i++) {
                synchronized (lock) {
                    count[0]++;
                }
            }
        };
        Actors.together(increments, increments, increments);
    }

    private static void waitAndNotify() throws Throwable {
        boolean[] isSet = new boolean[1]; // guarded by itself
        Actors.Act waits = () -> {
            synchronized (isSet) {
                while (!isSet[0]) {
                    isSet.wait(1_000);
                }
            }
        };
        Actors.together(waits, waits, () -> {
            synchronized (isSet) {
                isSet[0] = true;
                isSet.notifyAll();
            }
        });
    }

    private static void locksAndQueues() throws Throwable {
        ReentrantLock lock = new ReentrantLock();
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
        Actors.together(
                () -> {
                    queue.put(1);
                    queue.put(2);
                },
                () -> {
                    lock.lock();
                    queue.take();
                    lock.unlock();
                },
                () -> {
                    lock.lock();
                    queue.take();
                    lock.unlock();
                });
    }

    private static void pool() throws Throwable {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Set<String> seen = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 3; i++) {
            int number = i;
            pool.execute(() -> seen.add(Thread.currentThread().getName() + number));
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.DAYS);
    }

    private static void futures() {
        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> 1);
        CompletableFuture<Integer> two = CompletableFuture.supplyAsync(() -> 2);
        assertThat(one.thenCombineAsync(two, Integer::sum).join().intValue()).isEqualTo(3);
    }

    private static void forkAndJoin() throws Throwable {
        ForkJoinPool pool = new ForkJoinPool(2);
        pool.submit(() -> 1).get();
        pool.shutdown();
    }

    private static void maps() throws Throwable {
        Map<Object, Integer> map = new HashMap<>();
        Map<String, List<Integer>> shared = new ConcurrentHashMap<>();
        map.put("a", 1);
        Actors.Act puts = () -> {
            shared.computeIfAbsent("list", key -> new ArrayList<>());
            shared.putIfAbsent(Thread.currentThread().getName(), new ArrayList<>());
        };
        Actors.together(puts, puts);
    }

    private static void randomNumbers() throws Throwable {
        Random random = new Random();
        Actors.Act draws = () -> {
            int times = random.nextInt(4) + ThreadLocalRandom.current().nextInt(3) + (int) (2 * Math.random());
            for (int i = 0; i < times; i++) {
                Thread.yield();
            }
        };
        Actors.together(draws, draws);
    }

    @SuppressWarnings("deprecation") // threadId() is newer than 17
    private static void threadNumbers() throws Throwable {
        Actors.Act goesByItsNumber = () -> {
            long times = Thread.currentThread().getId() % 5;
            for (int i = 0; i < times; i++) {
                Thread.yield();
            }
        };
        Actors.together(goesByItsNumber, goesByItsNumber);
    }

    private static void sleeps() throws Throwable {
        long start = System.nanoTime();
        Actors.Act sleeps = () -> {
            Thread.sleep(10);
            while (System.nanoTime() - start < 20_000_000) {
                Thread.sleep(1);
            }
        };
        Actors.together(sleeps, sleeps);
    }
}
