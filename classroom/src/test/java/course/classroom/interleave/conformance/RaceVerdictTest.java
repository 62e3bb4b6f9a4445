package course.classroom.interleave.conformance;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Finding;
import course.classroom.interleave.Interleavings;
import course.classroom.interleave.Scenario;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a data race")
class RaceVerdictTest {
    @Test
    @DisplayName("on a field is named, with both places, though nothing bad came of it")
    void field() {
        Finding finding = Found.in(
                () -> {
                    Shared shared = new Shared();
                    new Actors()
                            .add("Ann", () -> shared.number = 1)
                            .add("Bob", () -> shared.number = 2)
                            .play();
                },
                DATA_RACE);
        assertThat(finding.what())
                .contains("Shared.number")
                .contains("Ann", "Bob")
                .containsPattern("RaceVerdictTest.java:\\d+[\\s\\S]*RaceVerdictTest.java:\\d+");
        assertThat(finding.failure()).isNull();
    }

    @Test
    @DisplayName("on a static field is named")
    void staticField() {
        Finding finding = Found.in(() -> Actors.together(() -> Shared.total += 1, () -> Shared.total += 1), DATA_RACE);
        assertThat(finding.what()).contains("Shared.total");
    }

    @Test
    @DisplayName("on an array's element is named with its index; two elements are no race")
    void element() {
        Finding finding = Found.in(
                () -> {
                    int[] numbers = new int[3];
                    Actors.together(() -> numbers[2]++, () -> numbers[2]++);
                },
                DATA_RACE);
        assertThat(finding.what()).contains("int[]#1[2]");
        holds(() -> {
            int[] numbers = new int[3];
            Actors.together(() -> numbers[1]++, () -> numbers[2]++);
        });
    }

    @Test
    @DisplayName("on a collection or a builder is named with the calls")
    void collections() {
        Finding list = Found.in(
                () -> {
                    List<Integer> numbers = new ArrayList<>();
                    Actors.together(() -> numbers.add(1), () -> numbers.size());
                },
                DATA_RACE);
        assertThat(list.what()).contains("ArrayList#1", "add", "size");
        Finding map = Found.in(
                () -> {
                    Map<String, Integer> votes = new HashMap<>();
                    Actors.together(() -> votes.merge("yes", 1, Integer::sum), () -> votes.get("yes"));
                },
                DATA_RACE);
        assertThat(map.what()).contains("HashMap#1", "merge", "get");
        Finding text = Found.in(
                () -> {
                    StringBuilder builder = new StringBuilder();
                    Actors.together(() -> builder.append("a"), () -> builder.append("b"));
                },
                DATA_RACE);
        assertThat(text.what()).contains("StringBuilder#1", "append");
    }

    @Test
    @DisplayName("on a list by way of its iterator, a sublist or a stream is found")
    void views() {
        Found.in(
                () -> {
                    List<Integer> numbers = new ArrayList<>(List.of(1));
                    Actors.together(() -> numbers.iterator().next(), () -> numbers.set(0, 2));
                },
                DATA_RACE);
    }

    @Test
    @DisplayName("between two who only read is none")
    void readers() {
        holds(() -> {
            Shared shared = new Shared();
            List<Integer> numbers = new ArrayList<>(List.of(1));
            shared.number = 5;
            Actors.Act reads = () -> assertThat(shared.number + numbers.get(0)).isEqualTo(6);
            Actors.together(reads, reads);
        });
    }

    @Test
    @DisplayName("is none where start, join, a lock, a volatile or an atomic orders the two")
    void ordered() {
        holds(() -> {
            Shared shared = new Shared();
            shared.number = 1;
            Thread thread = new Thread(() -> shared.number++);
            thread.start();
            thread.join();
            shared.number++;
            assertThat(shared.number).isEqualTo(3);
        });
        holds(() -> {
            Shared shared = new Shared();
            AtomicBoolean isReady = new AtomicBoolean();
            Actors.together(
                    () -> {
                        shared.number = 5;
                        shared.isSet = true;
                    },
                    () -> {
                        while (!shared.isSet) {
                            Thread.onSpinWait();
                        }
                        shared.number++;
                        isReady.set(true);
                    },
                    () -> {
                        while (!isReady.get()) {
                            Thread.yield();
                        }
                        shared.number++;
                    });
            assertThat(shared.number).isEqualTo(7);
        });
    }

    @Test
    @DisplayName(
            "that hurts nobody isn't blamed: a value worked out and kept by whoever needs it, as String.hashCode does")
    void harmless() {
        holds(() -> {
            Cached cached = new Cached("text");
            Actors.Act hashes = () -> assertThat(cached.hashCode()).isEqualTo("text".hashCode());
            Actors.together(hashes, hashes, hashes);
        });
        holds(() -> {
            Cached cached = new Cached("text");
            Actors.Act describes = () -> assertThat(cached.toString()).isEqualTo("Cached text");
            Actors.together(describes, describes);
        });
        holds(() -> {
            Cached cached = new Cached("text");
            Actors.Act weighs = () -> {
                assertThat(cached.weight()).isEqualTo(4L);
                assertThat(cached.power()).isEqualTo(BigInteger.TWO.pow(4));
            };
            Actors.together(weighs, weighs);
        });
        holds(() -> {
            Cached cached = new Cached("text");
            Actors.Act spells = () -> {
                assertThat(cached.spelling()).isEqualTo(List.of("t", "e", "x", "t"));
                assertThat(cached.summary()).isEqualTo(new Summary(4, Optional.of("text")));
            };
            Actors.together(spells, spells);
        });
    }

    @Test
    @DisplayName("on such a value that is long, or a mutable object, is blamed")
    void notHarmless() {
        Found.in(
                () -> {
                    Cached cached = new Cached("text");
                    Actors.together(cached::length, cached::length);
                },
                DATA_RACE);
        Found.in(
                () -> {
                    Cached cached = new Cached("text");
                    Actors.together(cached::letters, cached::letters);
                },
                DATA_RACE);
        Found.in(
                () -> {
                    Cached cached = new Cached("text");
                    Actors.together(cached::pages, cached::pages);
                },
                DATA_RACE);
        Found.in(
                () -> {
                    Cached cached = new Cached("text");
                    Actors.together(cached::lock, cached::lock);
                },
                DATA_RACE);
    }

    private static void holds(Scenario scenario) {
        Interleavings.defaults().schedules(60).run(scenario).assertHolds("Nothing is wrong with it.");
    }

    private static final class Shared {
        private static int total;
        private int number;
        private volatile boolean isSet;
    }

    private record Summary(int length, Optional<String> first) {}

    private record Pages(List<String> all) {}

    private static final class Cached {
        private final String text;
        private int hash;
        private String description;
        private long length;
        private Long weight;
        private BigInteger power;
        private List<String> letters;
        private List<String> spelling;
        private Summary summary;
        private Pages pages;
        private Object lock;

        Cached(String text) {
            this.text = text;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Cached && ((Cached) other).text.equals(text);
        }

        @Override
        public int hashCode() {
            int known = hash;
            if (known == 0) {
                known = text.hashCode();
                hash = known;
            }
            return known;
        }

        @Override
        public String toString() {
            String known = description;
            if (known == null) {
                known = "Cached " + text;
                description = known;
            }
            return known;
        }

        long length() {
            long known = length;
            if (known == 0) {
                known = text.length();
                length = known;
            }
            return known;
        }

        Long weight() {
            Long known = weight;
            if (known == null) {
                known = (long) text.length();
                weight = known;
            }
            return known;
        }

        BigInteger power() {
            BigInteger known = power;
            if (known == null) {
                known = BigInteger.TWO.pow(text.length());
                power = known;
            }
            return known;
        }

        List<String> spelling() {
            List<String> known = spelling;
            if (known == null) {
                known = List.of(text.split(""));
                spelling = known;
            }
            return known;
        }

        Summary summary() {
            Summary known = summary;
            if (known == null) {
                known = new Summary(text.length(), Optional.of(text));
                summary = known;
            }
            return known;
        }

        /** What a record refers to may change all the same. */
        Pages pages() {
            Pages known = pages;
            if (known == null) {
                known = new Pages(new ArrayList<>());
                pages = known;
            }
            return known;
        }

        /** One is not as good as another. */
        Object lock() {
            Object known = lock;
            if (known == null) {
                known = new Object();
                lock = known;
            }
            return known;
        }

        List<String> letters() {
            List<String> known = letters;
            if (known == null) {
                known = new ArrayList<>(List.of(text.split("")));
                letters = known;
            }
            return known;
        }
    }
}
