package course.classroom.timeline;

import course.classroom.timeline.PictureBuilder.TestTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Notes when each test ran, and what came of it; one that was skipped, as what is not begun is, has no picture. */
final class TestTimesListener implements TestExecutionListener {
    private final String clause;
    private final List<TestTimes> tests = new ArrayList<>();
    private String notBegun = "";
    private Instant from;

    /** @param clause the one to draw; null for all */
    TestTimesListener(String clause) {
        this.clause = clause;
    }

    List<TestTimes> tests() {
        return List.copyOf(tests);
    }

    /** What the last skipped test says; empty if none was. */
    String notBegun() {
        return notBegun;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        from = Instant.now();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Instant to = Instant.now();
        String said = result.getThrowable().map(Throwable::getMessage).orElse("");
        if (!test.isTest() || clause != null && !test.getDisplayName().startsWith(clause + ":")) {
            return;
        }
        switch (result.getStatus()) {
            case SUCCESSFUL -> tests.add(new TestTimes(test.getDisplayName(), "passed", from, to));
            case FAILED -> tests.add(new TestTimes(test.getDisplayName(), "failed: " + said, from, to));
            case ABORTED -> notBegun = said;
        }
    }
}
