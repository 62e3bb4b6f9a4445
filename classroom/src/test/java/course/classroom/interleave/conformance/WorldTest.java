package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Exploration;
import course.classroom.interleave.Interleavings;
import course.classroom.interleave.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a scenario")
class WorldTest {
    private static int schedules; // each schedule begins with its own

    private final List<String> names = new ArrayList<>();

    @Test
    @DisplayName("finds statics as if it were the first to use them, in each schedule, and leaves those outside alone")
    void statics() {
        schedules = 41;
        Exploration exploration = Interleavings.explore(() -> {
            assertThat(schedules).isZero();
            assertThat(Lazy.isUsed).isFalse();
            schedules++;
            Lazy.isUsed = true;
        });
        exploration.assertHolds("Statics are fresh.");
        assertThat(exploration.schedules()).isEqualTo(200);
        assertThat(schedules).isEqualTo(41);
        assertThat(Lazy.isUsed).isFalse();
    }

    @Test
    @DisplayName("may capture numbers, strings and what else is the JDK's")
    void capturesJdkValues() {
        int number = 3;
        long big = 1L << 40;
        String text = "text";
        List<Integer> list = new ArrayList<>();
        AtomicInteger calls = new AtomicInteger();
        int[] array = new int[1];
        Interleavings.defaults()
                .schedules(10)
                .run(() -> {
                    assertThat(number + big + text.length()).isEqualTo((1L << 40) + 7);
                    list.add(number);
                    calls.incrementAndGet();
                    array[0]++;
                })
                .assertHolds("Captured values are there.");
        assertThat(list).hasSize(10).containsOnly(3);
        assertThat(calls.get()).isEqualTo(10);
        assertThat(array[0]).isEqualTo(10);
    }

    @Test
    @DisplayName("may not use the test's own fields: the message says why and what to do")
    void capturesTest() {
        assertThatThrownBy(() -> Interleavings.explore(() -> assertThat(names).isEmpty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test object")
                .hasMessageContaining("loaded anew");
    }

    @Test
    @DisplayName("may not capture an object of the code under test, nor be a class of its own")
    void capturesOwn() {
        Lazy lazy = new Lazy();
        assertThatThrownBy(() -> Interleavings.explore(() -> assertThat(lazy).isNotNull()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Lazy");
        assertThatThrownBy(() -> Interleavings.explore(new OwnClass()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lambda");
    }

    @Test
    @DisplayName("may be a method reference")
    void methodReference() {
        Interleavings.defaults().schedules(5).run(WorldTest::scenario).assertHolds("It is found by its name.");
    }

    @Test
    @DisplayName("may print: it comes out, also from several threads")
    void prints() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Interleavings.defaults()
                    .schedules(10)
                    .run(() -> Actors.together(
                            () -> System.out.println("from A"), () -> System.out.printf("from %s%n", "B")))
                    .assertHolds("Printing is no fault.");
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).hasSize(20).containsOnly("from A", "from B");
    }

    @Test
    @DisplayName("has a thread named scenario, that isn't interrupted")
    void thread() {
        Interleavings.explore(() -> {
                    assertThat(Thread.currentThread().getName()).isEqualTo("scenario");
                    assertThat(Thread.interrupted()).isFalse();
                    Thread.currentThread().interrupt(); // must not reach the next one
                })
                .assertHolds("Each schedule begins anew.");
    }

    private static void scenario() throws Throwable {
        Lazy lazy = new Lazy();
        Actors.together(
                () -> assertThat(lazy).isNotNull(), () -> assertThat(lazy).isNotNull());
    }

    private static final class Lazy {
        private static boolean isUsed;
    }

    private static final class OwnClass implements Scenario {
        private static final long serialVersionUID = 1;

        @Override
        public void play() {
            throw new AssertionError("not to be called");
        }
    }
}
