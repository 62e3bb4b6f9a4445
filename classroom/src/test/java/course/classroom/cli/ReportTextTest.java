package course.classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.seat.Report;
import course.classroom.seat.TinyCourse;
import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a report in words")
class ReportTextTest {
    private static final String SCHEDULE =
            "C1: lost\n\nThe same schedule again: Interleavings.defaults().replay(\"1:2:14\"), chosen by random walk";

    @TempDir
    private Path folder;

    private Report report(TinyCourse course, String message) throws IOException {
        TestVerdict failed = new TestVerdict("course.first.BeginTest", "C1: it is 42", "C1", Status.FAILED, message);
        return new Report(course.assignment("1.1"), List.of(), List.of(failed), "", Set.of());
    }

    @Test
    @DisplayName(
            "names the command that plays a schedule again, and for what is no schedule the one that draws the threads")
    void commands() throws IOException {
        TinyCourse course = new TinyCourse(folder);
        ReportText text = new ReportText(course.root, course.root, new Terminal(false, false));

        Report schedule = report(course, SCHEDULE);
        assertThat(text.problems(schedule))
                .containsExactly(
                        "C1: lost\n\nThe same schedule again: ./course explore 1.1 --clause C1 --replay 1:2:14");
        assertThat(text.links(schedule)).noneMatch(link -> link.startsWith("draw:"));
        assertThat(text.links(report(course, "C1: it hangs"))).contains("draw:  ./course picture 1.1");
    }
}
