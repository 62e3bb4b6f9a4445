package course.classroom.interleave.conformance;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.interleave.Scenario;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a data race on a collection")
class CollectionRaceVerdictTest {
    @Test
    @DisplayName(
            "is none if a subclass of the learner's locks in the method that is called, whatever type it is called on")
    void lockedInSubclass() {
        holds(() -> {
            List<Integer> list = new LockedList();
            Actors.together(() -> list.add(1), () -> list.add(2));
            assertThat(list.size()).isEqualTo(2);
        });
        holds(() -> {
            Map<Integer, Integer> map = new LockedMap();
            Actors.together(() -> map.put(1, 1), () -> map.put(2, 2));
            assertThat(map.size()).isEqualTo(2);
        });
    }

    @Test
    @DisplayName("is one if the subclass leaves the method as it is, or has one that doesn't lock")
    void notLockedInSubclass() {
        Found.in(
                () -> {
                    List<Integer> list = new LockedList();
                    Actors.together(() -> list.add(1), () -> list.add(0, 2));
                },
                DATA_RACE);
        Found.in(
                () -> {
                    Map<Integer, Integer> map = new CountingMap();
                    Actors.together(() -> map.put(1, 1), () -> map.put(2, 2));
                },
                DATA_RACE);
    }

    @Test
    @DisplayName("is none between those who only read a builder or a set of bits")
    void readers() {
        holds(() -> {
            StringBuilder text = new StringBuilder("text");
            Actors.Act reads = () -> {
                assertThat(text.codePointAt(0)).isEqualTo('t');
                assertThat(text.codePointCount(0, 4)).isEqualTo(4);
                assertThat(text.subSequence(0, 2)).isEqualTo("te");
                text.getChars(0, 2, new char[2], 0);
            };
            Actors.together(reads, reads);
        });
        holds(() -> {
            BitSet bits = new BitSet();
            bits.set(3);
            Actors.Act reads = () -> {
                assertThat(bits.previousSetBit(9)).isEqualTo(3);
                assertThat(bits.intersects(bits)).isTrue();
                assertThat(bits.toLongArray()).containsExactly(8);
            };
            Actors.together(reads, reads);
        });
    }

    @Test
    @DisplayName("is none if each thread sets elements of its own in a list that keeps its length, as it may")
    void ownElements() {
        holds(() -> {
            List<Integer> results = new ArrayList<>(List.of(0, 0));
            Actors.together(
                    () -> results.set(0, results.size() + results.get(0)),
                    () -> results.set(1, results.size() + results.get(1)));
            assertThat(results).containsExactly(2, 2);
        });
    }

    @Test
    @DisplayName("is one if two set the same element, or one sets while another adds or goes through")
    void sameElement() {
        Found.in(
                () -> {
                    List<Integer> results = new ArrayList<>(List.of(0, 0));
                    Actors.together(() -> results.set(1, 1), () -> results.get(1));
                },
                DATA_RACE);
        Found.in(
                () -> {
                    List<Integer> results = new ArrayList<>(List.of(0, 0));
                    Actors.together(() -> results.set(1, 1), () -> results.add(2));
                },
                DATA_RACE);
        Found.in(
                () -> {
                    List<Integer> results = new ArrayList<>(List.of(0, 0));
                    Actors.together(
                            () -> results.set(1, 1), () -> results.iterator().next());
                },
                DATA_RACE);
        Found.in(
                () -> {
                    List<Integer> results = new ArrayList<>(List.of(0, 0));
                    Actors.together(() -> results.get(0), () -> results.remove(1));
                },
                DATA_RACE);
    }

    @Test
    @DisplayName("is found if two set the value of the same entry")
    void entries() {
        Found.in(
                () -> {
                    Map<String, Integer> votes = new HashMap<>(Map.of("yes", 1));
                    Actors.Act doubles = () -> {
                        for (Map.Entry<String, Integer> entry : votes.entrySet()) {
                            entry.setValue(2 * entry.getValue());
                        }
                    };
                    Actors.together(doubles, doubles);
                },
                DATA_RACE);
        Found.in(
                () -> {
                    Map.Entry<String, Integer> votes = new AbstractMap.SimpleEntry<>("yes", 1);
                    Actors.together(() -> votes.setValue(2), () -> votes.getValue());
                },
                DATA_RACE);
    }

    @Test
    @DisplayName("is none if each sets the value of an entry of its own, or both hold the map's lock")
    void ownEntries() {
        holds(() -> {
            Map<String, Integer> votes = new TreeMap<>(Map.of("no", 1, "yes", 1));
            List<Map.Entry<String, Integer>> entries = new ArrayList<>(votes.entrySet());
            Actors.together(
                    () -> entries.get(0).setValue(2), () -> entries.get(1).setValue(3));
            assertThat(votes).containsValues(2, 3);
        });
        holds(() -> {
            Map<String, Integer> votes = new HashMap<>(Map.of("yes", 1));
            Actors.Act doubles = () -> {
                synchronized (votes) {
                    votes.entrySet().forEach(entry -> entry.setValue(2 * entry.getValue()));
                }
            };
            Actors.together(doubles, doubles);
            assertThat(votes).containsEntry("yes", 4);
        });
    }

    @Test
    @DisplayName("is found if two share its iterator, which next() changes; two iterators are no race")
    void iterators() {
        Found.in(
                () -> {
                    Iterator<Integer> jobs = new ArrayList<>(List.of(1, 2)).iterator();
                    Actors.together(jobs::next, jobs::next);
                },
                DATA_RACE);
        Found.in(
                () -> {
                    Iterator<Integer> jobs = new ArrayList<>(List.of(1, 2)).iterator();
                    Actors.together(jobs::next, jobs::hasNext);
                },
                DATA_RACE);
        holds(() -> {
            List<Integer> jobs = new ArrayList<>(List.of(1, 2));
            Actors.together(() -> jobs.iterator().next(), () -> jobs.iterator().next());
        });
        holds(() -> {
            Iterator<Integer> jobs = new ArrayList<>(List.of(1, 2)).iterator();
            Actors.Act works = () -> {
                synchronized (jobs) {
                    assertThat(jobs.next()).isPositive();
                }
            };
            Actors.together(works, works);
        });
    }

    @Test
    @DisplayName("is found on a format that two threads share, as SimpleDateFormat; one for each thread is none")
    void formats() {
        Found.in(
                () -> {
                    DateFormat format = new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT);
                    Actors.together(() -> format.parse("2024-02-29"), () -> format.format(new Date(0)));
                },
                DATA_RACE);
        holds(() -> {
            ThreadLocal<SimpleDateFormat> formats =
                    ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy", Locale.ROOT));
            Actors.Act parses = () -> assertThat(formats.get().parse("2024")).isNotNull();
            Actors.together(parses, parses);
        });
    }

    private static void holds(Scenario scenario) {
        Interleavings.defaults().schedules(60).run(scenario).assertHolds("Nothing is wrong with it.");
    }

    private static final class LockedList extends ArrayList<Integer> {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized boolean add(Integer number) {
            return super.add(number);
        }
    }

    private static final class LockedMap extends HashMap<Integer, Integer> {
        private static final long serialVersionUID = 1;
        private final transient Lock lock = new ReentrantLock();

        @Override
        public Integer put(Integer key, Integer value) {
            lock.lock();
            try {
                return super.put(key, value);
            } finally {
                lock.unlock();
            }
        }
    }

    private static final class CountingMap extends HashMap<Integer, Integer> {
        private static final long serialVersionUID = 1;

        @Override
        public Integer put(Integer key, Integer value) {
            return super.put(key, value == null ? 1 : value);
        }
    }
}
