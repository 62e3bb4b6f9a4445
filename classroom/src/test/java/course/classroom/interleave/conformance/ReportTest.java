package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Exploration;
import course.classroom.interleave.Finding;
import course.classroom.interleave.InterleavingError;
import course.classroom.interleave.Interleavings;
import course.classroom.interleave.ScheduleTable;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a finding")
class ReportTest {
    @Test
    @DisplayName(
            "fails a test with the explanation, what went wrong, the schedule as a table, and how to play it again")
    void message() {
        Exploration exploration = Interleavings.explore(ReportTest::loses);
        Finding finding = exploration.finding().orElseThrow();
        InterleavingError error =
                catchThrowableOfType(InterleavingError.class, () -> exploration.assertHolds("C1: updates get lost."));
        assertThat(error.finding()).isSameAs(finding);
        assertThat(error)
                .hasMessageStartingWith("C1: updates get lost.")
                .hasMessageContaining(finding.what())
                .hasMessageContaining(ScheduleTable.of(finding))
                .hasMessageContaining("replay(\"" + finding.replay() + "\")")
                .hasMessageContaining(finding.strategy());
        assertThat(ScheduleTable.of(finding))
                .contains("Ann", "Bob")
                .contains("ReportTest.java:")
                .contains("number = 1");
        assertThat(ScheduleTable.of(finding).lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    @DisplayName("names the steps with the values read and written")
    void steps() {
        Finding finding = Found.in(ReportTest::loses, Finding.Kind.FAILURE);
        assertThat(finding.steps())
                .anySatisfy(step -> {
                    assertThat(step.name()).isEqualTo("Ann");
                    assertThat(step.text()).isEqualTo("reads number = 0");
                })
                .anySatisfy(step -> {
                    assertThat(step.name()).isEqualTo("Bob");
                    assertThat(step.text()).isEqualTo("writes number = 1");
                    assertThat(step.place()).startsWith("ReportTest.java:");
                });
    }

    @Test
    @DisplayName("has the failure of an actor's assertion, with its message and all that it says")
    void actorsAssertion() {
        Finding finding = Found.in(
                () -> Actors.together(
                        () -> assertThat("seen").as("what was seen").isEqualTo("expected"), () -> {}),
                Finding.Kind.FAILURE);
        assertThat(finding.failure())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what was seen")
                .hasMessageContaining("expected");
        assertThat(finding.what()).contains("what was seen");
    }

    @Test
    @DisplayName(
            "shows in the table where an actor fails, and tells what a monitor asks for when it is used without its lock")
    void monitorWithoutLock() {
        Exploration exploration = Interleavings.explore(() -> Actors.together(new Object()::notifyAll, () -> {}));

        InterleavingError error =
                catchThrowableOfType(InterleavingError.class, () -> exploration.assertHolds("C6: a signal is missed."));

        assertThat(error).hasMessageContaining("outside synchronized on that very object");
        assertThat(ScheduleTable.of(error.finding())).contains("fails:");
    }

    @Test
    @DisplayName("has an exception of the scenario's own unchanged")
    void exception() {
        Finding finding = Found.in(
                () -> {
                    throw new IOException("thrown by the scenario");
                },
                Finding.Kind.FAILURE);
        assertThat(finding.failure()).isInstanceOf(IOException.class).hasMessage("thrown by the scenario");
    }

    @Test
    @DisplayName("tells which thread died of what, unless that is tolerated")
    void uncaught() {
        Finding finding = Found.in(ReportTest::dies, Finding.Kind.UNCAUGHT);
        assertThat(finding.what()).contains("worker", "IllegalStateException", "boom");
        assertThat(finding.failure()).hasMessage("boom");
        assertThat(Interleavings.defaults()
                        .toleratingUncaught()
                        .run(ReportTest::dies)
                        .finding())
                .isEmpty();
    }

    @Test
    @DisplayName("tells a failed check of several lines in one line of the schedule")
    void checkOfSeveralLines() {
        Finding finding = Found.in(ReportTest::diesOfACheck, Finding.Kind.UNCAUGHT);
        assertThat(finding.what()).contains("\n");
        assertThat(finding.steps())
                .anySatisfy(step -> assertThat(step.text()).startsWith("dies of [a number]"))
                .noneSatisfy(step -> assertThat(step.text()).contains("\n"));
    }

    @Test
    @DisplayName("is not a race where races are tolerated, but what comes of one")
    void toleratedRaces() {
        Interleavings tolerant = Interleavings.defaults().toleratingRaces();
        assertThat(tolerant.run(ReportTest::writesTogether).finding()).isEmpty();
        Found.in(ReportTest::writesTogether, Finding.Kind.DATA_RACE);
        assertThat(Found.in(tolerant, ReportTest::loses).kind()).isEqualTo(Finding.Kind.FAILURE);
    }

    @Test
    @DisplayName("that isn't there fails nothing")
    void nothing() {
        Exploration exploration = Interleavings.explore(() -> Actors.together(() -> {}, () -> {}));
        assertThat(exploration.finding()).isEmpty();
        assertThat(exploration.outOfControl()).isZero();
        assertThatCode(() -> exploration.assertHolds("fails nothing")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("is found in an update that early time-outs break, where these are asked for alone")
    void earlyTimeouts() {
        assertThat(Interleavings.explore(ReportTest::timesOut).finding()).isEmpty();
        Found.in(Interleavings.defaults().earlyTimeouts(), ReportTest::timesOut);
    }

    private static void loses() throws Throwable {
        Shared shared = new Shared();
        Actors.Act increments = () -> {
            int before = shared.number;
            shared.number = before + 1;
        };
        new Actors().add("Ann", increments).add("Bob", increments).play();
        assertThat(shared.number).isEqualTo(2);
    }

    private static void writesTogether() throws Throwable {
        Shared shared = new Shared();
        Actors.together(() -> shared.plain++, () -> shared.plain++);
    }

    private static void dies() throws InterruptedException {
        Thread thread = new Thread(
                () -> {
                    throw new IllegalStateException("boom");
                },
                "worker");
        thread.start();
        thread.join();
    }

    private static void diesOfACheck() throws InterruptedException {
        Thread thread = new Thread(() -> assertThat(1).as("a number").isEqualTo(2), "worker");
        thread.start();
        thread.join();
    }

    private static void timesOut() throws Throwable {
        Shared shared = new Shared();
        Actors setter = new Actors().add("setter", () -> shared.number = 1).start();
        setter.thread("setter").join(60_000);
        assertThat(shared.number).isEqualTo(1);
    }

    private static final class Shared {
        private volatile int number;
        private int plain;
    }
}
