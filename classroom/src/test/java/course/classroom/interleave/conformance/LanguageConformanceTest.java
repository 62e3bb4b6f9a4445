package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Java itself")
class LanguageConformanceTest {
    @BothWays
    @DisplayName("fields of every type keep what is written")
    void fields(Way way) throws Throwable {
        way.play(() -> {
            Everything it = new Everything();
            Actors.together(it::change, it::change);
            assertThat(it.l).isEqualTo(2 * 7 + 5);
            assertThat(it.d).isEqualTo(6.0);
            assertThat(it.f).isEqualTo(2f);
            assertThat(it.b + it.s).isEqualTo(4);
            assertThat(it.c).isEqualTo('c');
            assertThat(it.z).isFalse();
            assertThat(it.o).isSameAs(it);
        });
    }

    @BothWays
    @DisplayName("arrays of every type and dimension keep what is written")
    void arrays(Way way) throws Throwable {
        way.play(() -> {
            long[] longs = {1, 2};
            longs[1] += 3;
            byte[] bytes = new byte[1];
            bytes[0]++;
            char[] chars = {'a'};
            chars[0]++;
            boolean[] booleans = new boolean[1];
            booleans[0] |= true;
            double[] doubles = {0.5};
            doubles[0] *= 3;
            Object[][] grid = new Object[2][2];
            grid[1][1] = grid;
            int[] sorted = {3, 1, 2};
            Arrays.sort(sorted);
            assertThat(longs[1] + bytes[0] + chars[0]).isEqualTo(5 + 1 + 'b');
            assertThat(booleans[0] && doubles[0] == 1.5 && grid[1][1] == grid).isTrue();
            assertThat(sorted).containsExactly(1, 2, 3);
            assertThatThrownBy(() -> bytes[1]++).isInstanceOf(ArrayIndexOutOfBoundsException.class);
        });
    }

    @BothWays
    @DisplayName("two threads that use a class first run its initializer once, and see it done")
    void classInitialization(Way way) throws Throwable {
        way.play(() -> {
            AtomicInteger same = new AtomicInteger();
            Actors.Act looks = () -> {
                assertThat(Holder.NUMBERS).containsExactly(0, 1, 2);
                assertThat(Holder.runs).isEqualTo(1);
                same.addAndGet(System.identityHashCode(Holder.INSTANCE));
            };
            Actors.together(looks, looks);
            assertThat(same.get()).isEqualTo(2 * System.identityHashCode(Holder.INSTANCE));
        });
    }

    @BothWays
    @DisplayName("enums, records, lambdas, inner and local classes work as ever")
    void kindsOfClasses(Way way) throws Throwable {
        way.play(() -> {
            Actors.together(Colour.GREEN::use, Colour.GREEN::use);
            assertThat(Colour.GREEN.uses).isBetween(2, 10);
            assertThat(Colour.valueOf("RED").ordinal()).isZero();
            assertThat(new Pair(1, "x")).isEqualTo(new Pair(1, "x")).hasToString("Pair[left=1, right=x]");
            assertThat(localClass()).isEqualTo(3);
            Everything.Inner inner = new Everything().new Inner();
            assertThat(inner.outer()).isEqualTo(5);
            assertThat(inner.describe()).isEqualTo("default");
        });
    }

    @BothWays
    @DisplayName("switches on strings and enums, concatenation, try with resources, finally")
    void statements(Way way) throws Throwable {
        way.play(() -> {
            StringBuilder log = new StringBuilder();
            for (String word : List.of("one", "two", "three")) {
                switch (word) {
                    case "one":
                        log.append(1);
                        break;
                    case "two":
                        log.append(2);
                        break;
                    default:
                        log.append(word);
                }
            }
            try (AutoCloseable closed = () -> log.append(" closed")) {
                log.append(closed == null ? "?" : "!");
            } finally {
                log.append(" finally");
            }
            String text = "";
            for (Colour colour : Colour.values()) {
                text += switch (colour) {
                    case RED -> "r";
                    case GREEN -> "g" + 1L + 'c' + 0.5;
                };
            }
            assertThat(log.toString()).isEqualTo("12three! closed finally");
            assertThat(text).isEqualTo("rg1c0.5");
        });
    }

    @BothWays
    @DisplayName("streams, comparators and sorting work on one thread's own collections")
    void streams(Way way) throws Throwable {
        way.play(() -> Actors.together(LanguageConformanceTest::useStreams, LanguageConformanceTest::useStreams));
    }

    @BothWays
    @DisplayName("a text made of an object calls its synchronized toString; printing is no step")
    void texts(Way way) throws Throwable {
        way.play(() -> {
            PrintStream out = new PrintStream(OutputStream.nullOutputStream());
            Colour.Counter counter = new Colour.Counter();
            Actors.Act prints = () -> {
                counter.increment();
                String text = "counted " + counter;
                out.println(text);
                out.printf("%s %d%n", text, 1);
                assertThat(String.format("%s %s", text, counter)).startsWith("counted ");
            };
            Actors.together(prints, prints);
            assertThat(counter.toString()).isEqualTo("2");
        });
    }

    @BothWays
    @DisplayName("random numbers are in their ranges, also of one source for several threads")
    void randomNumbers(Way way) throws Throwable {
        way.play(() -> {
            Random shared = new Random();
            Actors.Act draws = () -> {
                assertThat(shared.nextInt(5)).isBetween(0, 4);
                assertThat(ThreadLocalRandom.current().nextInt(3, 7)).isBetween(3, 6);
                assertThat(Math.random()).isBetween(0.0, 1.0);
            };
            Actors.together(draws, draws);
        });
    }

    @BothWays
    @DisplayName("method references of every kind make tasks")
    void methodReferences(Way way) throws Throwable {
        way.play(() -> {
            Colour.Counter counter = new Colour.Counter();
            Supplier<Colour.Counter> makes = Colour.Counter::new;
            Thread bound = new Thread(counter::increment);
            Thread isStatic = new Thread(LanguageConformanceTest::useStreams);
            bound.start();
            isStatic.start();
            bound.join();
            isStatic.join();
            assertThat(counter.toString()).isEqualTo("1");
            assertThat(makes.get().toString()).isEqualTo("0");
        });
    }

    @Test
    @DisplayName("an initializer's order is that of the threads: each may be the one that runs it")
    void whoInitializes() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            String[] by = new String[2];
            Actors.together(() -> by[0] = Holder.INITIALIZED_BY, () -> by[1] = Holder.INITIALIZED_BY);
            assertThat(by[0]).isEqualTo(by[1]);
            reached.add(by[0]);
        });
        assertThat(outcomes).containsExactly("A", "B");
    }

    private static void useStreams() {
        List<Integer> numbers = new ArrayList<>(List.of(3, 1, 2));
        numbers.sort(Comparator.reverseOrder());
        numbers.removeIf(number -> number == 2);
        List<String> words =
                numbers.stream().map(number -> "n" + number).sorted().collect(Collectors.toList());
        if (!words.equals(List.of("n1", "n3"))) {
            throw new AssertionError(words);
        }
    }

    private static int localClass() {
        class Local {
            private int uses;

            synchronized Supplier<Integer> next() {
                return () -> ++uses;
            }
        }
        Local local = new Local();
        return local.next().get() + local.next().get();
    }

    private record Pair(long left, String right) {}

    private enum Colour {
        RED,
        GREEN;

        private volatile int uses;

        synchronized void use() {
            uses = uses + 1;
        }

        static final class Counter {
            private int count; // guarded by this

            synchronized void increment() {
                count++;
            }

            @Override
            public synchronized String toString() {
                return String.valueOf(count);
            }
        }
    }

    private interface Described {
        default String describe() {
            synchronized (this) {
                return "default";
            }
        }
    }

    private static final class Everything {
        private long l = 5;
        private double d = 1.5;
        private float f;
        private byte b;
        private short s;
        private char c = 'a';
        private boolean z;
        private Object o;

        synchronized void change() {
            l += 7;
            d *= 2;
            f++;
            b++;
            s++;
            c++;
            z = !z;
            o = this;
        }

        private final class Inner implements Described {
            long outer() {
                return l;
            }
        }
    }

    private static final class Holder {
        private static final String INITIALIZED_BY = Thread.currentThread().getName();
        private static final Holder INSTANCE = new Holder();
        private static final List<Integer> NUMBERS = new ArrayList<>();
        private static int runs;

        static {
            runs++;
            for (int i = 0; i < 3; i++) {
                NUMBERS.add(i);
            }
        }
    }
}
