package course.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the grader of a small class again and again, as {@code kill -9} does, and goes on by the same command. {@code -Dkills=50} kills
 * it so often, {@code -Dseed=N} at the same moments as a run that printed that seed.
 */
@DisplayName("A killed grading")
class KillTest {
    private static final int FEW = 2;
    private static final int KILLS = Integer.getInteger("kills", FEW);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static final List<String> QUICK =
            List.of("half-does-not-compile", "half-nothing-but-stubs", "hostile-looks-for-answers");
    private static final List<String> MORE = List.of(
            "hostile-climbing-archive.zip",
            "right-in-a-tarball.tar.gz",
            "right-with-atomics",
            "wrong-stack-upside-down",
            "wrong-tells-a-tie-a-record");

    @TempDir
    private Path folder;

    private Path submissions;

    @Test
    @TakesUpTo(seconds = 7200)
    @DisplayName("goes on from there, and its reports are in the end those of an undisturbed one, byte for byte")
    void goesOn() throws Exception {
        System.out.printf("Kills the grader %d times; -Dseed=%d picks the same moments.%n", KILLS, SEED);
        handIn();
        Random random = new Random(SEED);
        long begin = System.nanoTime();
        assertThat(started(folder.resolve("whole")).waitFor()).as("exit status").isZero();
        long whole = System.nanoTime() - begin;
        Map<String, String> undisturbed = contents(folder.resolve("whole"));
        List<Long> killed = new ArrayList<>();

        for (int round = 1; killed.size() < KILLS; round++) {
            Path out = folder.resolve("round-" + round);
            int before = killed.size();
            long started = System.nanoTime();
            Process last = runToItsEnd(out, random, whole, killed);
            if (killed.size() == before) {
                whole = Math.min(whole, System.nanoTime() - started); // the first one may have had to make ready
            }
            String what = "round %d with %d kills, of %d, seed %d"
                    .formatted(round, killed.size() - before, killed.size(), SEED);
            System.out.println(what);

            assertThat(last.exitValue()).as(what).isZero();
            assertThat(contents(out)).as(what).isEqualTo(undisturbed);
        }
        Path work = CourseTree.ofThisProgram().workFolder();
        assertThat(killed)
                .allSatisfy(pid -> assertThat(work.resolve("class-" + pid)).doesNotExist());
    }

    /** @return the process that came to its end before its random moment */
    private Process runToItsEnd(Path out, Random random, long longest, List<Long> killed) throws Exception {
        while (true) {
            Process process = started(out);
            if (killed.size() == KILLS) {
                process.waitFor();
                return process;
            }
            if (process.waitFor((long) (random.nextDouble() * longest), TimeUnit.NANOSECONDS)) {
                return process;
            }
            process.destroyForcibly().waitFor();
            killed.add(process.pid());
        }
    }

    private void handIn() throws IOException {
        List<String> names = new ArrayList<>(QUICK);
        if (KILLS > FEW) {
            names.addAll(MORE);
        }
        submissions = Files.createDirectories(folder.resolve("submissions"));
        Path samples = CourseTree.ofThisProgram().root().resolve("solutions/grader/samples");
        for (String name : names) {
            if (Files.isDirectory(samples.resolve(name))) {
                Folders.copy(samples.resolve(name), submissions.resolve(name), file -> true);
            } else {
                Files.copy(samples.resolve(name), submissions.resolve(name));
            }
        }
    }

    private Process started(Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GradeClass.class.getName(),
                        submissions.toString(),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    /** Times aside. */
    private static Map<String, String> contents(Path out) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : Folders.files(out)) {
            if (!file.startsWith("times")) {
                contents.put(file.toString(), Files.readString(out.resolve(file)));
            }
        }
        return contents;
    }
}
