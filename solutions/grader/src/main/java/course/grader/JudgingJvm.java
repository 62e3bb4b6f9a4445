package course.grader;

import course.classroom.Exercise;
import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM that judges one exercise and is thrown away. It may lie, flood its output, start threads without end, or never end. */
final class JudgingJvm {
    private static final long LIMIT_SECONDS = 300; // for a JVM that hangs as a whole; tests have limits of their own
    private static final int MOST_THREADS = 25_000;
    private static final long LOOK_EVERY_MILLIS = 200;

    /** Ended when this program is. */
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    private static volatile boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ending = true; // before: what ends from here on has no verdict
            RUNNING.forEach(JudgingJvm::end);
        }));
    }

    private final Exercise exercise;
    private final String testClass;

    /** @param testClass the one that verdicts on the whole are laid to */
    JudgingJvm(Exercise exercise, String testClass) {
        this.exercise = exercise;
        this.testClass = testClass;
    }

    /**
     * Blocks until: it has ended, or was ended for taking too much.
     *
     * @return a judgement a round, at least one
     * @throws InterruptedException also when this program is being ended
     */
    List<Judgement> run(List<String> command, Path folder) throws IOException, InterruptedException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path == null ? "/usr/bin:/bin" : path, "LANG", "C.UTF-8"));
        Process process = builder.start();
        RUNNING.add(process);
        String killed;
        VerdictPipe pipe = new VerdictPipe(process.getInputStream(), key);
        try {
            pipe.start();
            try {
                process.getOutputStream().write((HexFormat.of().formatHex(key) + "\n").getBytes());
                process.getOutputStream().flush();
            } catch (IOException endedAtOnce) {
                // its output tells why
            }
            killed = await(process);
        } finally {
            end(process);
            process.waitFor();
            RUNNING.remove(process);
        }
        pipe.awaitEnd();
        if (ending) {
            throw new InterruptedException("the grader is being ended");
        }
        return judgements(pipe, killed);
    }

    /** @return why it had to be ended; empty if it ended by itself */
    private static String await(Process process) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() - deadline > 0) {
                return "it was ended after " + LIMIT_SECONDS + " seconds";
            }
            if (threads(process) > MOST_THREADS) {
                return "it was ended when it had more than " + MOST_THREADS + " threads";
            }
        }
        return "";
    }

    /** Of the process and those that it has started; 0 where the system doesn't tell. */
    private static long threads(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(each -> threads(each.pid()))
                .sum();
    }

    private static long threads(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("Threads:"))
                    .mapToLong(line ->
                            Long.parseLong(line.substring("Threads:".length()).strip()))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private List<Judgement> judgements(VerdictPipe pipe, String killed) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<TestVerdict> round : pipe.rounds()) {
            judgements.add(new Judgement(exercise, verdicts(round, killed)));
        }
        return judgements.isEmpty() ? List.of(new Judgement(exercise, List.of(nothing(pipe, killed)))) : judgements;
    }

    /** The last verdict on each test, the canary's apart. */
    private List<TestVerdict> verdicts(List<TestVerdict> round, String killed) {
        Map<String, TestVerdict> last = new LinkedHashMap<>();
        round.forEach(verdict -> last.put(verdict.testClass() + " " + verdict.test(), verdict));
        TestVerdict canary = last.remove(Canary.class.getName() + " " + Canary.NAME);
        boolean allPassed = last.values().stream().allMatch(verdict -> verdict.status() == Status.PASSED);
        if (allPassed && (canary == null || canary.status() != Status.FAILED)) {
            last.put("", whole("a test that has to fail did not: the answer has meddled with what judges it"));
        } else if (!killed.isEmpty()) {
            last.put("", whole(killed));
        }
        return List.copyOf(last.values());
    }

    private TestVerdict nothing(VerdictPipe pipe, String killed) {
        String said = pipe.said().strip().lines().findFirst().orElse("it said nothing");
        return whole("the tests could not begin: " + (killed.isEmpty() ? said : killed));
    }

    private TestVerdict whole(String message) {
        return new TestVerdict(testClass, "the tests as a whole", "", Status.MISSING, message);
    }
}
