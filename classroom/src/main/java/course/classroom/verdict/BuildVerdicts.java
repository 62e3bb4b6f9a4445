package course.classroom.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Found by JUnit through the kit's service file: keeps the verdicts of a Maven run in the directory named by the system property
 * {@code course.verdicts}, a file a test class, for {@code ./course} to list. Does nothing without the property.
 */
public final class BuildVerdicts implements TestExecutionListener {
    private final Path directory =
            System.getProperty("course.verdicts") == null ? null : Path.of(System.getProperty("course.verdicts"));
    private final Set<String> begun = new HashSet<>(); // confined to JUnit's thread
    private final VerdictListener verdicts = new VerdictListener(this::keep);

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (directory != null) {
            verdicts.executionSkipped(test, reason);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (directory != null) {
            verdicts.executionFinished(test, result);
        }
    }

    private void keep(TestVerdict verdict) {
        if (verdict.testClass().isEmpty()) {
            return;
        }
        Path file = directory.resolve(verdict.testClass() + ".jsonl");
        try {
            if (begun.add(verdict.testClass())) {
                Files.createDirectories(directory);
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return; // a listing that is out of date must not fail a build
        }
        VerdictFiles.append(file, verdict);
    }
}
