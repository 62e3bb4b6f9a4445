package course.grader;

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

/** A JVM that judges and is thrown away. It may lie, flood its output, start threads without end, or never end. */
final class JudgingJvm {
    private static final long LIMIT_SECONDS = 300; // for a play that hangs as a whole; tests have limits of their own
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

    private final List<Play> plays;

    /** @param plays what it has been told to play; at least one */
    JudgingJvm(List<Play> plays) {
        this.plays = List.copyOf(plays);
    }

    /**
     * Blocks until: it has ended, or was ended for taking too much.
     *
     * @return a judgement a play, at least one; fewer than plays when it ended early
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
            killed = await(process, pipe);
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
    private static String await(Process process, VerdictPipe pipe) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        int begun = 0;
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            if (pipe.begun() != begun) {
                begun = pipe.begun();
                deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
            }
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
        List<List<TestVerdict>> said = pipe.plays();
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < Math.min(said.size(), plays.size()); i++) {
            boolean isLast = i == said.size() - 1;
            judgements.add(
                    new Judgement(plays.get(i).exercise(), verdicts(plays.get(i), said.get(i), isLast ? killed : "")));
        }
        Play first = plays.get(0);
        return judgements.isEmpty()
                ? List.of(new Judgement(first.exercise(), List.of(nothing(first, pipe, killed))))
                : judgements;
    }

    /** The last verdict on each test, the canary's apart. */
    private static List<TestVerdict> verdicts(Play play, List<TestVerdict> said, String killed) {
        Map<String, TestVerdict> last = new LinkedHashMap<>();
        said.forEach(verdict -> last.put(verdict.testClass() + " " + verdict.test(), verdict));
        TestVerdict canary = last.remove(Canary.class.getName() + " " + Canary.NAME);
        boolean allPassed = last.values().stream().allMatch(verdict -> verdict.status() == Status.PASSED);
        if (allPassed && (canary == null || canary.status() != Status.FAILED)) {
            last.put("", whole(play, "a test that has to fail did not: the answer has meddled with what judges it"));
        } else if (!killed.isEmpty()) {
            last.put("", whole(play, killed));
        }
        return List.copyOf(last.values());
    }

    private static TestVerdict nothing(Play play, VerdictPipe pipe, String killed) {
        String said = pipe.said().strip().lines().findFirst().orElse("it said nothing");
        return whole(play, "the tests could not begin: " + (killed.isEmpty() ? said : killed));
    }

    private static TestVerdict whole(Play play, String message) {
        return new TestVerdict(play.tests().get(0), "the tests as a whole", "", Status.MISSING, message);
    }
}
