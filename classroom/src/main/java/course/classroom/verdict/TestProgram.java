package course.classroom.verdict;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import course.classroom.test.Leaks;
import course.classroom.verdict.TestVerdict.Status;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A program that runs test classes and keeps their verdicts: {@code TestProgram FILE ROUNDS CLASS...}. The verdicts of round n go to
 * {@code FILE.n}: first it notes each planned test as {@link Status#MISSING}, then each verdict as it comes; the last word counts.
 * It stops before the next round when threads are left over, which might spoil it. It ends the JVM when the tests have ended,
 * whatever threads are left.
 */
public final class TestProgram {
    private static final String NOT_REACHED =
            "the program under test ended the JVM, or was ended, before this test had a verdict";

    private TestProgram() {}

    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[1]);
        Leaks.count(); // so that threads from before the first round don't count
        for (int round = 1; round <= rounds && (round == 1 || Leaks.count() == 0); round++) {
            Path file = Path.of(args[0] + "." + round);
            play(Arrays.asList(args).subList(2, args.length), verdict -> VerdictFiles.append(file, verdict), false);
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    /**
     * Runs the tests once: first each planned test is told as {@link Status#MISSING}, then each verdict as it comes.
     *
     * @param pictures whether verdicts carry pictures
     */
    static void play(List<String> classes, Consumer<TestVerdict> out, boolean pictures) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(classes.stream().map(name -> selectClass(name)).toList())
                .build();
        Launcher launcher = LauncherFactory.create();
        TestPlan plan = launcher.discover(request);
        for (TestIdentifier root : plan.getRoots()) {
            for (TestIdentifier test : plan.getDescendants(root)) {
                if (test.isTest()) {
                    out.accept(VerdictListener.verdict(test, Status.MISSING, NOT_REACHED));
                }
            }
        }
        launcher.execute(plan, new VerdictListener(out, pictures));
    }
}
