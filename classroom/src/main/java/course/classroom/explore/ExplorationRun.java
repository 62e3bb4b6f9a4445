package course.classroom.explore;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import course.classroom.interleave.Exploration;
import course.classroom.interleave.InterleavingError;
import course.classroom.interleave.Interleavings;
import course.classroom.interleave.Onlooker;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Plays the explorations of one test method, changed as asked. */
final class ExplorationRun implements Onlooker, TestExecutionListener {
    private static final int TELL_EVERY = 20;

    private final UnaryOperator<Interleavings> change;
    private final PrintStream progress;
    private final List<Exploration> explorations =
            new ArrayList<>(); // written by the test's thread, read when it has ended
    private Explored explored;

    private ExplorationRun(UnaryOperator<Interleavings> change, PrintStream progress) {
        this.change = change;
        this.progress = progress;
    }

    /**
     * Blocks until: it has ended.
     *
     * @param progress where the number of schedules is shown, on a line that is written over
     */
    static Explored of(Class<?> test, String method, UnaryOperator<Interleavings> change, PrintStream progress) {
        ExplorationRun run = new ExplorationRun(change, progress);
        Interleavings.lookOn(run);
        try {
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectMethod(test, method))
                                    .build(),
                            run);
        } finally {
            Interleavings.lookOn(Onlooker.NONE);
        }
        progress.print("\r\033[K");
        return run.explored;
    }

    @Override
    public Interleavings before(Interleavings asked) {
        return change.apply(asked);
    }

    @Override
    public void played(int schedules) {
        if (schedules % TELL_EVERY == 0) {
            progress.print("\r  " + schedules + " schedules ...");
            progress.flush();
        }
    }

    @Override
    public void after(Exploration exploration) {
        explorations.add(exploration);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (!test.isTest()) {
            return;
        }
        Throwable thrown = result.getThrowable().orElse(null);
        InterleavingError error = thrown instanceof InterleavingError found ? found : null;
        String trouble = thrown == null || error != null ? "" : String.valueOf(thrown.getMessage());
        explored = new Explored(test.getDisplayName(), explorations, error, trouble);
    }
}
