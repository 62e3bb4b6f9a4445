package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.gallery.Gallery;
import course.classroom.redis.RedisServer;
import course.classroom.test.TakesUpTo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;

/**
 * Worker processes, the downloader's process, and Redis itself, killed at random in mid-run. A killed downloader has a successor, with the
 * same names, that asks for the same links. Its name ends in no 'Test', so that {@code mvn test} leaves it out:
 * {@code mvn test -pl solutions/lesson05-imgur -am -Dtest=RedisKills -Dsurefire.failIfNoSpecifiedTests=false -Druns=100}.
 */
@DisplayName("RedisDownloader and RedisWorker, killed at random")
class RedisKills {
    private static final int IMAGES = 40;
    private static final int WORKERS = 3;
    private static final int LONG = 4 * 60 * 60; // seconds
    private static final String STREAM = "links";

    private final List<Process> workers = new ArrayList<>();

    @Test
    @Timeout(LONG)
    @TakesUpTo(seconds = LONG)
    @DisplayName("every link is once in the report, every file is whole")
    void everyLinkEndsOnce() throws Exception {
        int runs = Integer.getInteger("runs", 3);
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 1; run <= runs; run++) {
            System.out.printf("seed %d, run %d: killed %s%n", seed, run, once(random));
        }
    }

    private Killed once(Random random) throws Exception {
        Path dir = Files.createTempDirectory("kills-").toAbsolutePath();
        try (RedisServer redis = RedisServer.start();
                Gallery gallery =
                        Gallery.of(IMAGES).latency(Duration.ofMillis(100)).start()) {
            for (int number = 0; number < WORKERS; number++) {
                workers.add(worker(redis, number));
            }
            Killer killer = new Killer(redis, random);
            Thread killing = new Thread(killer, "killer");
            killing.start();
            List<String> report;
            try {
                report = reportOfTheLast(redis, gallery, dir, random, killer);
            } finally {
                killing.interrupt();
                killing.join();
            }
            verify(report, gallery, dir);
            return killer.killed;
        } finally {
            workers.forEach(Process::destroyForcibly);
            workers.clear();
        }
    }

    /** Blocks until: a downloader has come to its end. Up to two before it are killed. */
    private static List<String> reportOfTheLast(
            RedisServer redis, Gallery gallery, Path dir, Random random, Killer killer) throws Exception {
        for (int victims = random.nextInt(3); victims > 0; victims--) {
            Process downloader = downloader(redis, gallery, dir);
            try (BufferedReader output = downloader.inputReader()) {
                assertThat(output.readLine()).isEqualTo(KilledDownloader.READY);
                if (!downloader.waitFor(random.nextInt(1500), TimeUnit.MILLISECONDS)) {
                    killer.killed.downloaders().incrementAndGet();
                }
            } finally {
                downloader.destroyForcibly().waitFor();
            }
        }
        Process downloader = downloader(redis, gallery, dir);
        try (BufferedReader output = downloader.inputReader()) {
            List<String> lines = output.lines().toList();
            assertThat(downloader.waitFor())
                    .as("status of the downloader, which said %s", lines)
                    .isZero();
            return lines.subList(1, lines.size());
        } finally {
            downloader.destroyForcibly();
        }
    }

    private static void verify(List<String> report, Gallery gallery, Path dir) throws IOException {
        assertThat(report)
                .as("lines of the report: a file each")
                .doesNotHaveDuplicates()
                .hasSize(IMAGES);
        List<Integer> contents = new ArrayList<>();
        for (String file : report) {
            assertThat(Path.of(file)).exists().hasParent(dir);
            contents.add(Arrays.hashCode(Files.readAllBytes(Path.of(file))));
        }
        assertThat(contents)
                .as("the files' contents")
                .containsExactlyInAnyOrderElementsOf(gallery.links().stream()
                        .map(link -> Arrays.hashCode(gallery.bytesOf(link)))
                        .toList());
        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files.filter(RedisKills::isImage)).hasSize(IMAGES);
        }
    }

    private static boolean isImage(Path file) {
        return file.toString().endsWith(".jpg") || file.toString().endsWith(".png");
    }

    private static Process worker(RedisServer redis, int number) throws IOException {
        return program(RedisWorker.class, List.of(redis.uri().toString(), STREAM, "worker-" + number))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Process downloader(RedisServer redis, Gallery gallery, Path dir) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(redis.uri().toString(), STREAM, dir.toString()));
        gallery.links().forEach(link -> arguments.add(link.toString()));
        return program(KilledDownloader.class, arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ProcessBuilder program(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** How many were killed in one run. */
    private record Killed(AtomicInteger workers, AtomicInteger servers, AtomicInteger downloaders) {
        @Override
        public String toString() {
            return "%s workers, %s Redis, %s downloaders".formatted(workers, servers, downloaders);
        }
    }

    /** Kills a worker and starts another one; now and then Redis as well, in mid-run. */
    private final class Killer implements Runnable {
        private final RedisServer redis;
        private final Random random;
        private final Killed killed = new Killed(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());

        Killer(RedisServer redis, Random random) {
            this.redis = redis;
            this.random = new Random(random.nextLong());
        }

        /** Whether a downloader is in mid-run: one that begins while there is no Redis may well give up. */
        private boolean downloads() {
            try (Jedis jedis = new Jedis(redis.uri())) {
                return jedis.clientList().contains("cmd=xread ");
            }
        }

        @Override
        public void run() {
            try {
                for (int number = WORKERS; ; number++) {
                    Thread.sleep(300 + random.nextInt(1500));
                    if (random.nextInt(4) == 0 && downloads()) {
                        redis.kill();
                        redis.startAgain();
                        killed.servers().incrementAndGet();
                    }
                    int victim = random.nextInt(WORKERS);
                    workers.get(victim).destroyForcibly();
                    workers.set(victim, worker(redis, number));
                    killed.workers().incrementAndGet();
                }
            } catch (InterruptedException done) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
