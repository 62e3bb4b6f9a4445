package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.gallery.Gallery;
import course.classroom.redis.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Worker processes, and Redis itself, killed at random in mid-run. Its name ends in no 'Test', so that {@code mvn test} leaves it out:
 * {@code mvn test -pl solutions/lesson05-imgur -am -Dtest=RedisKills -Dsurefire.failIfNoSpecifiedTests=false -Druns=100}.
 */
@DisplayName("RedisDownloader and RedisWorker, killed at random")
class RedisKills {
    private static final int IMAGES = 40;
    private static final int WORKERS = 3;

    private final List<Process> workers = new ArrayList<>();

    @Test
    @Timeout(3600)
    @DisplayName("every link is once in the report, every file is whole")
    void everyLinkEndsOnce() throws Exception {
        int runs = Integer.getInteger("runs", 3);
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 1; run <= runs; run++) {
            int kills = once(random);
            System.out.printf("seed %d, run %d: %d kills%n", seed, run, kills);
        }
    }

    private int once(Random random) throws Exception {
        Path dir = Files.createTempDirectory("kills-");
        try (RedisServer redis = RedisServer.start();
                Gallery gallery =
                        Gallery.of(IMAGES).latency(Duration.ofMillis(50)).start()) {
            for (int number = 0; number < WORKERS; number++) {
                workers.add(worker(redis, number));
            }
            Killer killer = new Killer(redis, random);
            Thread killing = new Thread(killer, "killer");
            killing.start();
            DownloadReport report;
            try {
                report = new RedisDownloader(redis.uri(), "links", Duration.ofSeconds(20))
                        .download(gallery.links(), dir);
            } finally {
                killing.interrupt();
                killing.join();
            }
            verify(report, gallery.links(), dir);
            return killer.kills;
        } finally {
            workers.forEach(Process::destroyForcibly);
            workers.clear();
        }
    }

    private static void verify(DownloadReport report, List<HttpUrl> links, Path dir) throws IOException {
        assertThat(report.failures()).isEmpty();
        assertThat(report.files()).doesNotHaveDuplicates().hasSize(links.size());
        for (Path file : report.files()) {
            assertThat(file).exists().hasParent(dir.toAbsolutePath());
        }
        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files.filter(file -> file.toString().endsWith(".jpg")
                                    || file.toString().endsWith(".png"))
                            .count())
                    .isEqualTo(links.size());
        }
    }

    private static Process worker(RedisServer redis, int number) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RedisWorker.class.getName(),
                        redis.uri().toString(),
                        "links",
                        "worker-" + number)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Kills a worker and starts another one; now and then Redis instead. */
    private final class Killer implements Runnable {
        private final RedisServer redis;
        private final Random random;
        private int kills; // read after the thread has ended

        Killer(RedisServer redis, Random random) {
            this.redis = redis;
            this.random = random;
        }

        @Override
        public void run() {
            try {
                for (int number = WORKERS; ; number++) {
                    Thread.sleep(300 + random.nextInt(1500));
                    kills++;
                    if (random.nextInt(4) == 0) {
                        redis.kill();
                        redis.startAgain();
                    }
                    int victim = random.nextInt(WORKERS);
                    workers.get(victim).destroyForcibly();
                    workers.set(victim, worker(redis, number));
                }
            } catch (InterruptedException done) {
                return;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
