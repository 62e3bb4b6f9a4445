package course.classroom.verdict;

import course.classroom.interleave.InterleavingError;
import course.classroom.interleave.SchedulePicture;
import course.classroom.verdict.TestVerdict.Status;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Turns what JUnit reports into verdicts and hands each on as soon as its test has ended. */
public final class VerdictListener implements TestExecutionListener {
    private static final Pattern CLAUSE = Pattern.compile("^(C\\d+)\\b");

    private final Consumer<TestVerdict> out;
    private final boolean pictures;

    public VerdictListener(Consumer<TestVerdict> out) {
        this(out, false);
    }

    /** @param pictures whether a verdict on a broken schedule carries its picture */
    VerdictListener(Consumer<TestVerdict> out, boolean pictures) {
        this.out = out;
        this.pictures = pictures;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        out.accept(verdict(test, Status.SKIPPED, reason));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Status status = switch (result.getStatus()) {
            case SUCCESSFUL -> Status.PASSED;
            case ABORTED -> Status.SKIPPED;
            case FAILED -> Status.FAILED;
        };
        if (test.isTest() || status == Status.FAILED) {
            Throwable failure = result.getThrowable().orElse(null);
            List<String> places =
                    status == Status.FAILED && failure != null ? Places.of(failure, testClass(test)) : List.of();
            TestVerdict verdict = verdict(test, status, failure == null ? "" : Words.of(failure), places);
            out.accept(
                    pictures && failure instanceof InterleavingError broken && broken.finding() != null
                            ? verdict.showing(SchedulePicture.svg(broken.finding()))
                            : verdict);
        }
    }

    static TestVerdict verdict(TestIdentifier test, Status status, String message) {
        return verdict(test, status, message, List.of());
    }

    private static TestVerdict verdict(TestIdentifier test, Status status, String message, List<String> places) {
        Matcher clause = CLAUSE.matcher(test.getDisplayName());
        return new TestVerdict(
                testClass(test),
                test.getDisplayName(),
                clause.find() ? clause.group(1) : "",
                status,
                message,
                places,
                "");
    }

    private static String testClass(TestIdentifier test) {
        return test.getSource()
                .map(source -> source instanceof MethodSource method
                        ? method.getClassName()
                        : source instanceof ClassSource type ? type.getClassName() : "")
                .orElse("");
    }
}
