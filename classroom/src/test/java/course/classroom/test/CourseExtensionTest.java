package course.classroom.test;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.NotStartedException;
import course.classroom.verdict.TestProgram;
import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import course.classroom.verdict.VerdictFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("CourseExtension")
class CourseExtensionTest {
    private final Map<String, TestVerdict> verdicts = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("skips a test that meets a stub, in its own thread, another, or one it waits for")
    void notStarted() throws Exception {
        play(StubCases.class, false);

        assertThat(verdicts.values())
                .extracting(TestVerdict::status)
                .containsOnly(Status.SKIPPED)
                .hasSize(4);
    }

    @Test
    @DisplayName("fails it under grading")
    void notStartedGraded() throws Exception {
        play(StubCases.class, true);

        assertThat(verdicts.values())
                .extracting(TestVerdict::status)
                .containsOnly(Status.FAILED)
                .hasSize(4);
        assertThat(verdicts.get("C1: own thread").message()).isEqualTo("not begun: 9.9 begin: begin");
    }

    @Test
    @DisplayName("tells a hang from slowness, and says who waits where")
    void hang() throws Exception {
        play(HangCases.class, false);

        assertThat(verdicts.get("C1: waits for ever").message())
                .startsWith("The call under test hangs.\nNothing moves any more:\n")
                .contains("test waits for CountDownLatch.Sync@")
                .contains("in CourseExtensionTest.HangCases.waitsForEver (CourseExtensionTest.java:");
        assertThat(verdicts.get("C2: works for long").status()).isEqualTo(Status.PASSED);
        assertThat(verdicts.get("C3: waits for longer than the test may take").status())
                .isEqualTo(Status.PASSED);
        assertThat(verdicts.get("C4: works for longer than the test may take").message())
                .startsWith("The test came to no end.\nAfter 1 s it still goes on:\n")
                .contains("test runs, in CourseExtensionTest.HangCases.worksForLonger (CourseExtensionTest.java:");
    }

    @Test
    @DisplayName("fails a test by the failure of an actor that it didn't ask for")
    void unreportedFailure() throws Exception {
        play(ActorCases.class, false);

        assertThat(verdicts.get("C1: nobody asks").message()).contains("IllegalStateException: lost otherwise");
        assertThat(verdicts.get("C2: asked for").status()).isEqualTo(Status.PASSED);
    }

    @Test
    @DisplayName("keeps threads of one test out of the next, and the default handler as it was")
    void cleansUp() throws Exception {
        play(LeavingCases.class, false);

        assertThat(verdicts.values())
                .extracting(TestVerdict::status)
                .containsOnly(Status.PASSED)
                .hasSize(2);
    }

    @Test
    @DisplayName("a test that ends the JVM leaves it and those after it noted as missing")
    void endsTheJvm() throws Exception {
        play(EndingCases.class, false);

        assertThat(verdicts.get("C1: passes").status()).isEqualTo(Status.PASSED);
        assertThat(verdicts.get("C2: halts").status()).isEqualTo(Status.MISSING);
        assertThat(verdicts.get("C3: comes after").status()).isEqualTo(Status.MISSING);
        assertThat(verdicts.get("C3: comes after").message()).contains("ended the JVM");
    }

    /** In a JVM of its own: what these cases leave must not reach this one. */
    private void play(Class<?> cases, boolean graded) throws Exception {
        Path file = folder.resolve("verdicts");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dcourse.grade=" + graded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TestProgram.class.getName(),
                        file.toString(),
                        "1",
                        cases.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        process.waitFor();
        VerdictFiles.read(Path.of(file + ".1")).forEach(verdict -> verdicts.put(verdict.test(), verdict));
        assertThat(verdicts).as(Files.readString(folder.resolve("output"))).isNotEmpty();
    }

    private static void stub() {
        throw new NotStartedException("9.9 begin: begin");
    }

    static class StubCases {
        @Test
        @DisplayName("C1: own thread")
        void ownThread() {
            stub();
        }

        @Test
        @DisplayName("C2: in an actor")
        void inAnActor() {
            Actor.run("actor", CourseExtensionTest::stub).result();
        }

        @Test
        @DisplayName("C3: in a pool, while the test waits for what will never come")
        void inAPool() throws InterruptedException {
            Executors.newSingleThreadExecutor().execute(CourseExtensionTest::stub);
            new CountDownLatch(1).await();
        }

        @Test
        @DisplayName("C4: swallowed by an assertion")
        void swallowed() {
            assertThat(Actor.run("actor", CourseExtensionTest::stub).failure(() -> "hangs"))
                    .isNull();
        }
    }

    static class HangCases {
        private volatile long worked;

        @Test
        @DisplayName("C1: waits for ever")
        void waitsForEver() throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Test
        @DisplayName("C2: works for long")
        void worksForLong() {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < 1_500_000_000L) {
                Thread.onSpinWait();
            }
        }

        @Test
        @TakesUpTo(seconds = 1)
        @DisplayName("C3: waits for longer than the test may take")
        void waitsForLonger() {
            Actor<Void> sleeper = Actor.run("sleeper", () -> new CountDownLatch(1).await(1, TimeUnit.HOURS));
            AtomicInteger asked = new AtomicInteger();
            Stillness.await(
                    millis -> {
                        Thread.sleep(millis);
                        return asked.incrementAndGet() > 60; // three seconds or more
                    },
                    Scene.current(),
                    () -> "the test's own wait tells it better");
            sleeper.interrupt();
            sleeper.failure(() -> "C3: it sleeps on");
        }

        @Test
        @TakesUpTo(seconds = 1)
        @DisplayName("C4: works for longer than the test may take")
        void worksForLonger() {
            while (!Thread.currentThread().isInterrupted()) {
                worked++;
            }
        }
    }

    static class ActorCases {
        @Test
        @DisplayName("C1: nobody asks")
        void nobodyAsks() {
            Actor<Void> actor = Actor.run("actor", () -> {
                throw new IllegalStateException("lost otherwise");
            });
            while (!actor.hasEnded()) {
                Thread.onSpinWait();
            }
        }

        @Test
        @DisplayName("C2: asked for")
        void askedFor() {
            Actor<Void> actor = Actor.run("actor", () -> {
                throw new IllegalStateException("expected");
            });
            assertThat(actor.failure(() -> "hangs")).hasMessage("expected");
        }
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class LeavingCases {
        static volatile Thread left;
        static volatile Thread.UncaughtExceptionHandler handler;

        @Test
        @Order(1)
        @DisplayName("C1: leaves a thread and a handler")
        void leavesAThread() {
            left = new Thread(new Gate()::pass, "left");
            left.start();
            handler = (thread, failure) -> {};
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }

        @Test
        @Order(2)
        @DisplayName("C2: finds neither")
        void findsNeither() {
            assertThat(left.isAlive()).isFalse();
            assertThat(Thread.getDefaultUncaughtExceptionHandler()).isNotSameAs(handler);
        }
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class EndingCases {
        @Test
        @Order(1)
        @DisplayName("C1: passes")
        void passes() {}

        @Test
        @Order(2)
        @DisplayName("C2: halts")
        void halts() {
            Runtime.getRuntime().halt(0);
        }

        @Test
        @Order(3)
        @DisplayName("C3: comes after")
        void comesAfter() {}
    }
}
