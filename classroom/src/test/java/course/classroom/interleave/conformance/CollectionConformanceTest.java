package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("collections made for several threads")
class CollectionConformanceTest {
    @BothWays
    @DisplayName("ConcurrentHashMap: compute, merge and computeIfAbsent are atomic")
    void compute(Way way) throws Throwable {
        way.play(() -> {
            ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
            AtomicInteger computed = new AtomicInteger();
            Actors.Act changes = () -> {
                map.computeIfAbsent("absent", key -> computed.incrementAndGet());
                map.merge("merged", 1, Integer::sum);
                map.compute("computed", (key, value) -> value == null ? 1 : value + 1);
                map.computeIfPresent("merged", (key, value) -> value);
            };
            Actors.together(changes, changes, changes);
            assertThat(computed.get()).isEqualTo(1);
            assertThat(map.get("merged")).isEqualTo(3);
            assertThat(map.get("computed")).isEqualTo(3);
        });
    }

    @BothWays
    @DisplayName("ConcurrentHashMap: putIfAbsent, replace and remove(key, value) let one win")
    void conditional(Way way) throws Throwable {
        way.play(() -> {
            ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();
            AtomicInteger winners = new AtomicInteger();
            Actors.Act tries = () -> {
                String name = Thread.currentThread().getName();
                winners.addAndGet(map.putIfAbsent("key", name) == null ? 1 : 0);
                winners.addAndGet(map.replace("key", "A", "replaced") ? 10 : 0);
            };
            Actors.together(tries, tries);
            assertThat(winners.get()).isIn(1, 11);
            assertThat(map.get("key")).isIn("replaced", "B");
            Actors.Act removes = () -> winners.addAndGet(map.remove("key") == null ? 0 : 100);
            Actors.together(removes, removes);
            assertThat(winners.get()).isIn(101, 111);
        });
    }

    @BothWays
    @DisplayName("ConcurrentHashMap: what was written before put is seen after get; null is refused")
    void publishes(Way way) throws Throwable {
        way.play(() -> {
            ConcurrentHashMap<String, int[]> map = new ConcurrentHashMap<>();
            Actors.together(
                    () -> {
                        int[] value = new int[1];
                        value[0] = 5;
                        map.put("key", value);
                    },
                    () -> {
                        int[] value = map.get("key");
                        assertThat(value == null || value[0] == 5).isTrue();
                    });
            assertThatThrownBy(() -> map.put("key", null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> map.get(null)).isInstanceOf(NullPointerException.class);
        });
    }

    @BothWays
    @DisplayName("ConcurrentHashMap: holds all of what many threads put, when it grows too")
    void grows(Way way) throws Throwable {
        way.play(() -> {
            Map<Integer, Integer> map = new ConcurrentHashMap<>(1);
            Actors actors = new Actors();
            for (int i = 0; i < 3; i++) {
                int first = 10 * i;
                actors.add("from " + first, () -> {
                    for (int key = first; key < first + 5; key++) {
                        map.put(key, key);
                    }
                });
            }
            actors.play();
            assertThat(map).hasSize(15).containsKeys(0, 14, 24);
        });
    }

    @BothWays
    @DisplayName("iterators of concurrent collections go on while others change them")
    void weaklyConsistent(Way way) throws Throwable {
        way.play(() -> {
            Map<Integer, Integer> map = new ConcurrentHashMap<>(Map.of(1, 1, 2, 2));
            Queue<Integer> queue = new ConcurrentLinkedQueue<>(List.of(1, 2));
            Set<Integer> set = new ConcurrentSkipListSet<>(List.of(1, 2));
            Actors.together(
                    () -> {
                        map.remove(1);
                        map.put(3, 3);
                        queue.add(3);
                        set.add(3);
                    },
                    () -> assertThat(sum(map.keySet())).isBetween(2, 6),
                    () -> assertThat(sum(queue)).isIn(3, 6),
                    () -> assertThat(sum(set)).isIn(3, 6));
        });
    }

    @BothWays
    @DisplayName("iterators of copy-on-write lists and sets see what was there when they were made")
    void copyOnWrite(Way way) throws Throwable {
        way.play(() -> {
            List<Integer> list = new CopyOnWriteArrayList<>(List.of(1, 2));
            Set<Integer> set = new CopyOnWriteArraySet<>(List.of(1, 2));
            Iterator<Integer> before = list.iterator();
            Actors.together(
                    () -> list.add(3),
                    () -> set.add(3),
                    () -> assertThat(sum(list)).isIn(3, 6),
                    () -> assertThat(sum(set)).isIn(3, 6));
            before.next();
            before.next();
            assertThat(before.hasNext()).isFalse();
            assertThatThrownBy(before::remove).isInstanceOf(UnsupportedOperationException.class);
            assertThat(list).containsExactly(1, 2, 3);
        });
    }

    @BothWays
    @DisplayName("ConcurrentLinkedQueue and -Deque give each item once, without waiting")
    void linked(Way way) throws Throwable {
        way.play(() -> {
            for (Queue<Integer> queue :
                    List.<Queue<Integer>>of(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedDeque<>())) {
                AtomicInteger sum = new AtomicInteger();
                queue.add(1);
                Actors.Act polls = () -> {
                    Integer item = queue.poll();
                    sum.addAndGet(item == null ? 0 : item);
                };
                Actors.together(polls, polls, () -> queue.add(2));
                for (Integer item = queue.poll(); item != null; item = queue.poll()) {
                    sum.addAndGet(item);
                }
                assertThat(sum.get()).isEqualTo(3);
            }
        });
    }

    @BothWays
    @DisplayName("ConcurrentSkipListMap stays sorted, and its changes are atomic")
    void skipList(Way way) throws Throwable {
        way.play(() -> {
            ConcurrentSkipListMap<Integer, Integer> map = new ConcurrentSkipListMap<>();
            Actors.together(
                    () -> {
                        map.put(3, 3);
                        map.merge(2, 1, Integer::sum);
                    },
                    () -> {
                        map.put(1, 1);
                        map.merge(2, 1, Integer::sum);
                    });
            assertThat(new ArrayList<>(map.keySet())).containsExactly(1, 2, 3);
            assertThat(map.get(2)).isEqualTo(2);
            assertThat(map.pollFirstEntry().getKey()).isEqualTo(1);
        });
    }

    @BothWays
    @DisplayName("Collections.synchronizedList, -Map and -Set: each call is atomic")
    void synchronizedCalls(Way way) throws Throwable {
        way.play(() -> {
            List<Integer> list = Collections.synchronizedList(new ArrayList<>());
            Map<String, Integer> map = Collections.synchronizedMap(new HashMap<>());
            Set<Integer> set = Collections.synchronizedSet(new HashSet<>());
            Actors.Act changes = () -> {
                list.add(1);
                map.merge("key", 1, Integer::sum);
                set.add(list.size());
            };
            Actors.together(changes, changes, changes);
            assertThat(list).hasSize(3);
            assertThat(map).containsEntry("key", 3);
            assertThat(set).contains(3);
        });
    }

    @BothWays
    @DisplayName("Collections.synchronizedList: its own monitor makes an iteration atomic")
    void synchronizedIteration(Way way) throws Throwable {
        way.play(() -> {
            List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(1, 2)));
            Actors.together(() -> list.add(3), () -> {
                synchronized (list) {
                    assertThat(sum(list)).isIn(3, 6);
                }
            });
        });
    }

    @BothWays
    @DisplayName("Vector, Hashtable and StringBuffer: each call is atomic, and their monitor the lock")
    void oldOnes(Way way) throws Throwable {
        way.play(() -> {
            Vector<Integer> vector = new Vector<>();
            Hashtable<String, Integer> table = new Hashtable<>();
            StringBuffer text = new StringBuffer();
            Actors.Act changes = () -> {
                vector.add(1);
                table.merge("key", 1, Integer::sum);
                text.append("x");
                synchronized (vector) {
                    vector.set(vector.size() - 1, 5);
                }
            };
            Actors.together(changes, changes);
            assertThat(vector.size()).isEqualTo(2);
            assertThat(table.get("key")).isEqualTo(2);
            assertThat(text.toString()).isEqualTo("xx");
        });
    }

    @Test
    @DisplayName("an iterator of a concurrent set sees an addition in some schedules, in others not")
    void bothViews() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            Set<Integer> set = ConcurrentHashMap.newKeySet();
            set.add(1);
            Actors.together(() -> set.add(2), () -> reached.add("sum " + sum(set)));
        });
        assertThat(outcomes).containsExactly("sum 1", "sum 3");
    }

    private static int sum(Iterable<Integer> numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
