package course.classroom.interleave;

import static course.classroom.interleave.Played.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Shortening.Caption;
import course.classroom.interleave.Shortening.Note;
import course.classroom.interleave.Shortening.Row;
import course.classroom.interleave.Shortening.Shown;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of a schedule, a report shows the steps that matter")
class ShorteningTest {
    private static final int TOTAL = 1;
    private static final int LIST = 2;

    private final Played played = new Played();

    private static List<String> texts(List<Row> rows) {
        return rows.stream()
                .filter(Shown.class::isInstance)
                .map(row -> ((Shown) row).step().text())
                .toList();
    }

    private static List<String> notes(List<Row> rows) {
        return rows.stream()
                .filter(Note.class::isInstance)
                .map(row -> ((Note) row).text())
                .toList();
    }

    private List<Row> rows() {
        return Shortening.of(played.steps());
    }

    @Test
    @DisplayName("what happens before a second thread takes a step is left out, and counted")
    void beginning() {
        played.step("main", "writes total = 0", TOTAL)
                .step("main", "writes total = 5", TOTAL)
                .step("A", "reads total = 5", TOTAL)
                .step("main", "reads total = 6", TOTAL);

        assertThat(texts(rows())).containsExactly("reads total = 5", "reads total = 6");
        assertThat(notes(rows())).containsExactly("2 earlier steps left out");
    }

    @Test
    @DisplayName("steps on an object that only one thread uses are left out, whoever made it")
    void confined() {
        played.step("main", "writes size = 0", LIST)
                .step("A", "reads total = 0", TOTAL)
                .step("A", "writes size = 1", LIST)
                .step("B", "reads total = 0", TOTAL)
                .step("A", "writes size = 2", LIST)
                .step("A", "writes total = 1", TOTAL)
                .step("main", "reads total = 1", TOTAL);

        assertThat(texts(rows()))
                .containsExactly("reads total = 0", "reads total = 0", "writes total = 1", "reads total = 1");
        assertThat(notes(rows())).containsExactly("one earlier step left out");
        assertThat(rows()).last().isInstanceOf(Caption.class);
    }

    @Test
    @DisplayName("a static field is told from others by its name, since it is part of no object")
    void statics() {
        played.step("A", "reads counted = 0", NOTHING)
                .step("A", "writes lonely = 1", NOTHING)
                .step("B", "reads counted = 0", NOTHING)
                .step("B", "", "ends", NOTHING)
                .step("A", "writes counted = 1", NOTHING);

        assertThat(texts(rows()))
                .containsExactly("reads counted = 0", "reads counted = 0", "ends", "writes counted = 1");
    }

    @Test
    @DisplayName("where only one thread ever takes a step, nothing is left out")
    void oneThread() {
        played.step("main", "reads total = 0", TOTAL).step("main", "writes total = 1", TOTAL);

        assertThat(texts(rows())).containsExactly("reads total = 0", "writes total = 1");
        assertThat(notes(rows())).isEmpty();
    }

    @Test
    @DisplayName("numbers are those in the whole schedule")
    void numbers() {
        played.step("main", "writes total = 0", TOTAL)
                .step("A", "reads total = 0", TOTAL)
                .step("A", "writes size = 1", LIST)
                .step("B", "reads total = 0", TOTAL)
                .step("A", "reads total = 0", TOTAL);

        assertThat(rows().stream().filter(Shown.class::isInstance).map(row -> ((Shown) row).number()))
                .endsWith(4, 5)
                .doesNotContain(3);
    }

    @Test
    @DisplayName("what a thread that has not ended did last stays, even on an object that nobody else uses")
    void lastOfEach() {
        played.step("main", "", "starts A", NOTHING)
                .step("main", "Test.java:7", "join(): waits for the end of A", NOTHING)
                .step("A", "reads total = 0", TOTAL)
                .step("B", "wait() on Event#1, unlocks it", LIST)
                .step("B", "reads size = 0", 3)
                .step("B", "wait() on Event#1, unlocks it", LIST)
                .step("A", "writes total = 1", TOTAL)
                .step("A", "", "ends", NOTHING);

        assertThat(texts(rows()))
                .containsOnlyOnce("join(): waits for the end of A", "wait() on Event#1, unlocks it")
                .doesNotContain("starts A", "reads size = 0");
    }

    @Test
    @DisplayName("that the scenario starts and joins its actors, out of the learner's sight, is left out")
    void housekeeping() {
        played.step("main", "", "starts A", NOTHING)
                .step("A", "reads total = 0", TOTAL)
                .step("main", "", "starts B", NOTHING)
                .step("B", "reads total = 0", TOTAL)
                .step("main", "", "join(): waits for the end of A", NOTHING);

        assertThat(texts(rows())).containsExactly("reads total = 0", "reads total = 0");
    }

    @Test
    @DisplayName("a call that blocks is told once, not as a call first and then as a wait")
    void blockingCalls() {
        played.step("A", "calls ReentrantLock.lock() on ReentrantLock#1", TOTAL)
                .step("B", "calls ReentrantLock.lock() on ReentrantLock#1", TOTAL)
                .step("B", "waits in ReentrantLock.lock() on ReentrantLock#1, held by A", TOTAL);

        assertThat(texts(rows()))
                .containsExactly("calls lock() on ReentrantLock#1", "waits in lock() on ReentrantLock#1, held by A");
    }

    @Test
    @DisplayName("turns of a loop that change nothing are told once and counted")
    void loops() {
        played.step("main", "writes done = false", TOTAL);
        for (int turn = 0; turn < 100; turn++) {
            played.step("A", "locks Event#1", TOTAL)
                    .step("A", "reads done = false", TOTAL)
                    .step("A", "unlocks Event#1", TOTAL);
        }
        played.step("B", "writes done = true", TOTAL).step("A", "reads done = true", TOTAL);

        assertThat(texts(rows()))
                .containsExactly(
                        "writes done = false",
                        "locks Event#1",
                        "reads done = false",
                        "unlocks Event#1",
                        "writes done = true",
                        "reads done = true");
        assertThat(notes(rows())).containsExactly("the same 3 steps 99 times more");
    }

    @Test
    @DisplayName("a loop whose values change is no repetition")
    void countingLoop() {
        for (int i = 0; i < 4; i++) {
            played.step("A", "reads total = " + i, TOTAL).step("B", "writes total = " + (i + 1), TOTAL);
        }

        assertThat(texts(rows())).hasSize(8);
        assertThat(notes(rows())).isEmpty();
    }

    private void thousandSteps() {
        for (int i = 0; i < 500; i++) {
            played.step("C", "reads total = " + i, TOTAL).step("D", "writes total = " + i, TOTAL);
        }
    }

    @Test
    @DisplayName(
            "of a thousand steps about thirty are left, the last ones among them, and it says how many are missing")
    void atMostThirty() {
        thousandSteps();

        assertThat(texts(rows())).hasSizeLessThanOrEqualTo(32).endsWith("reads total = 499", "writes total = 499");
        assertThat(notes(rows())).containsExactly("970 earlier steps left out");
    }

    @Test
    @DisplayName("of a thousand steps those stay by which a thread got the lock that another waits for in the end")
    void deadlockLongAgo() {
        played.step("A", "locks Account#1", 7).step("B", "locks Account#2", 8);
        played.step("B", "waits for Account#1, held by A", 7);
        thousandSteps();
        played.step("A", "waits for Account#2, held by B", 8);

        assertThat(texts(rows()))
                .contains(
                        "locks Account#1",
                        "locks Account#2",
                        "waits for Account#1, held by A",
                        "waits for Account#2, held by B")
                .hasSizeLessThanOrEqualTo(34);
    }

    @Test
    @DisplayName("of old steps those on the objects involved in the end are preferred")
    void involved() {
        played.step("A", "writes item[0] = 1", 9).step("B", "reads item[0] = 1", 9);
        thousandSteps();
        played.step("C", "ends", NOTHING).step("D", "ends", NOTHING);
        for (int i = 0; i < 3; i++) {
            played.step("B", "reads item[0] = " + (2 + i), 9);
        }

        assertThat(texts(rows())).startsWith("writes item[0] = 1", "reads item[0] = 1");
        assertThat(notes(rows())).hasSize(1).allMatch(note -> note.endsWith(" steps left out"));
    }

    @Test
    @DisplayName("what is shown, what was folded and what was left out add up to the whole schedule")
    void everythingIsAccountedFor() {
        played.step("main", "writes total = 0", TOTAL);
        thousandSteps();

        int leftOut = notes(rows()).stream()
                .mapToInt(note -> Integer.parseInt(note.split(" ")[0]))
                .sum();
        assertThat(texts(rows()).size() + leftOut).isEqualTo(1_001);
    }
}
