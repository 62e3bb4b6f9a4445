package course.classroom.interleave;

import static course.classroom.interleave.Played.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The table of a schedule")
class ScheduleTableTest {
    private static final int BUFFER = 1;

    /** Its lines; in each the cells, without the blanks around them. */
    private static List<List<String>> cells(Played played) {
        return ScheduleTable.of(played.finding())
                .lines()
                .filter(line -> line.contains(" | "))
                .map(line ->
                        List.of(line.split("\\|")).stream().map(String::strip).toList())
                .toList();
    }

    private static Played lostUpdate() {
        return new Played()
                .step("A", "Total.java:12", "reads total = 0", BUFFER)
                .step("B", "Total.java:12", "reads total = 0", BUFFER)
                .step("B", "Total.java:12", "writes total = 1", BUFFER)
                .step("A", "Total.java:12", "writes total = 2", BUFFER);
    }

    @Test
    @DisplayName("has a column for each thread, and every step stands in the column of the thread that took it")
    void columns() {
        List<List<String>> cells = cells(lostUpdate());

        assertThat(cells.get(0)).containsExactly("step, place", "A", "B");
        assertThat(cells.get(1)).startsWith("1 Total.java:12", "reads total = 0");
        assertThat(cells.get(2)).containsExactly("2 Total.java:12", "", "reads total = 0");
        assertThat(cells.get(3)).containsExactly("3 Total.java:12", "", "writes total = 1");
        assertThat(cells.get(4)).startsWith("4 Total.java:12", "writes total = 2");
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @DisplayName("fits 100 columns and loses no word, however many threads there are and however long the texts")
    void width(int threads) {
        Played played = new Played();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            texts.add(
                    i % 2 == 0
                            ? "calls computeIfAbsent() on ConcurrentHashMap#" + i + " with \"a long key\""
                            : "reads aFieldWithAVeryLongNameIndeedLongerThanAnyColumnCouldEverBeInAHundredColumns[" + i
                                    + "] = 0");
            String thread = "the worker with number " + i % threads;
            played.step(thread, "AnExerciseWithALongNameHiddenTest.java:" + (100 + i), texts.get(i), BUFFER);
        }

        String table = ScheduleTable.of(played.finding());
        assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(withoutLayout(cells(played)))
                .containsAll(texts.stream().map(ScheduleTableTest::squeezed).toList());
    }

    /** Each step's text put together again from the lines it was wrapped over, without blanks. */
    private static List<String> withoutLayout(List<List<String>> cells) {
        List<String> texts = new ArrayList<>();
        for (List<String> line : cells) {
            boolean isNamed = cells.get(0).contains("what");
            String text = squeezed(String.join("", line.subList(isNamed ? Math.min(2, line.size()) : 1, line.size())));
            if (line.get(0).matches("\\d.*")) {
                texts.add(text);
            } else if (!texts.isEmpty()) {
                texts.set(texts.size() - 1, texts.get(texts.size() - 1) + text);
            }
        }
        return texts;
    }

    private static String squeezed(String text) {
        return text.replace(" ", "");
    }

    @Test
    @DisplayName("names the thread in front of each step when there are too many for columns")
    void manyThreads() {
        Played played = new Played();
        for (int i = 0; i < 9; i++) {
            played.step("worker " + i, "Pool.java:3", "blocks in lock() on ReentrantLock#1, held by worker 9", BUFFER);
        }

        assertThat(cells(played).get(0)).containsExactly("step, place", "thread", "what");
        assertThat(cells(played)).anySatisfy(line -> assertThat(line).startsWith("4 Pool.java:3", "worker 3"));
    }

    @Test
    @DisplayName("tells threads of the same name apart")
    void sameName() {
        List<Step> steps = List.of(
                new Step(1, "worker", "Pool.java:3", "reads next = 0", BUFFER),
                new Step(2, "worker", "Pool.java:3", "reads next = 0", BUFFER),
                new Step(3, "", "Pool.java:3", "reads next = 0", BUFFER));
        Finding finding = new Finding(Finding.Kind.FAILURE, "", null, "1:1", "PCT", steps);

        assertThat(ScheduleTable.of(finding)).contains("| worker (1)", "| worker (2)", "| thread 3");
    }

    @Test
    @DisplayName("draws with ASCII alone, and lets no text break out of its line")
    void untrustedTexts() {
        Played played = lostUpdate()
                .step("A\u001b[2J", "Total.java:1\n2", "reads name = \"a\r\nb\tc\u202e\u001b[31m \"", BUFFER);

        String table = ScheduleTable.of(played.finding());
        assertThat(table.chars()).allMatch(c -> c == '\n' || c >= ' ' && c < 127);
        assertThat(table).contains("\\nb\\u0009c", "\\u001b[31m");
        assertThat(table.lines().filter(line -> line.matches("\\s*\\d+ .*"))).hasSize(5);
    }

    @Test
    @DisplayName("says how many steps are left out")
    void notes() {
        Played played = new Played();
        for (int i = 0; i < 5; i++) {
            played.step("main", "writes total = " + i, BUFFER);
        }
        played.step("A", "reads total = 4", BUFFER).step("main", "reads total = 4", BUFFER);

        assertThat(ScheduleTable.of(played.finding())).contains("... 5 earlier steps left out\n");
    }

    @Test
    @DisplayName("is empty if there are no steps")
    void empty() {
        assertThat(ScheduleTable.of(new Played().finding())).isEmpty();
    }

    @Test
    @DisplayName("every line ends with a line feed, and none with a blank")
    void lines() {
        String table =
                ScheduleTable.of(lostUpdate().step("A", "", "ends", NOTHING).finding());

        assertThat(table).endsWith("\n");
        assertThat(table.lines().filter(line -> line.endsWith(" ")).collect(Collectors.toList()))
                .isEmpty();
    }
}
