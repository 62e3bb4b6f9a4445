package course.imgur;

import static course.imgur.ScriptedFetcher.link;
import static course.imgur.ScriptedFetcher.links;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C6, C7 and C8: it ends when all is done, whatever comes, and leaves nothing behind. */
interface EndsCleanly extends ParallelDownloads {
    @Test
    @DisplayName("C6: it waits for every worker, whichever ends last")
    default void waitsForEachWorker() {
        for (int last = 0; last < WORKERS; last++) {
            waitsForWorker(last);
        }
    }

    private void waitsForWorker(int last) {
        Gate lastMayEnd = new Gate();
        Rendezvous begun = new Rendezvous(WORKERS);
        ConcurrentSkipListSet<Long> ids = new ConcurrentSkipListSet<>(); // in the order in which the threads were made
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            long id = Thread.currentThread().getId();
            ids.add(id);
            begun.meet();
            if (ids.headSet(id).size() == last) {
                lastMayEnd.passInterruptibly();
            }
        });
        Actor<DownloadReport> caller = download(fetcher, WORKERS);
        begun.awaitFull(() -> ParallelDownloads.onlySomeInFlight(fetcher, WORKERS));
        Stillness.settle();

        assertThat(caller.hasEnded())
                .as(
                        "C6: whether download has returned while the worker that was made as number %d of %d still fetches: join each worker once,"
                                + " or wait for each result",
                        last + 1, WORKERS)
                .isFalse();

        lastMayEnd.open();
        assertThat(caller.result(() -> "C6: all fetches have ended, but download does not return")
                        .files())
                .as("C6: files in the report")
                .hasSize(WORKERS);
    }

    @Test
    @DisplayName("C6: it ends with no link, with fewer links than workers, and with a link given twice")
    default void endsWithFewLinks() {
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {});
        DownloadReport none = download(fetcher, 0).result(() -> "C6: without any link, download does not return");
        assertThat(none.files()).as("C6: files, without any link").isEmpty();
        assertThat(none.failures()).as("C6: failures, without any link").isEmpty();

        DownloadReport one = download(fetcher, 1)
                .result(() ->
                        "C6: with one link for %d workers, download does not return: the others must not wait for links that never come"
                                .formatted(WORKERS));
        assertThat(one.files())
                .as("C6: files, with one link for %d workers", WORKERS)
                .hasSize(1);

        DownloadReport twice = download(fetcher, List.of(link(1), link(2), link(1)))
                .result(() -> "C6: with a link given twice, download does not return");
        assertThat(twice.files().stream().distinct())
                .as("C6: different files, with a link given twice")
                .hasSize(2);
    }

    @Test
    @DisplayName("C6: it ends when every fetch fails, and when fetches throw InterruptedException")
    default void endsWithFailures() {
        ScriptedFetcher failing = new ScriptedFetcher(number -> {
            throw new IOException("a failure made by the test");
        });
        download(failing, 3 * WORKERS).failure(() -> "C6: every fetch failed, and download does not return");

        ScriptedFetcher interrupted = new ScriptedFetcher(number -> {
            throw new InterruptedException("thrown by the test's fetcher, though nobody was interrupted");
        });
        download(interrupted, 3 * WORKERS)
                .failure(() -> "C6: every fetch threw InterruptedException, and download does not return");
    }

    @Test
    @DisplayName("C7: no thread is left, whether fetches succeed or fail")
    default void leavesNoThread() {
        download(new ScriptedFetcher(number -> {}), 2 * WORKERS).result();
        Leaks.requireNone("C7");

        ScriptedFetcher failing = new ScriptedFetcher(number -> {
            throw new IOException("a failure made by the test");
        });
        download(failing, 2 * WORKERS).failure(() -> "C7: every fetch failed, and download does not return");
        Leaks.requireNone("C7");
    }

    @Test
    @DisplayName("C7: it can be used again, and each report tells of its own links alone")
    default void usedAgain() {
        AtomicBoolean first = new AtomicBoolean(true);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            if (first.getAndSet(false)) {
                throw new IOException("a failure made by the test");
            }
        });
        Downloader downloader = downloader(fetcher, WORKERS);
        Actor.call("first caller of download", () -> downloader.download(links(4), DIR))
                .failure(() -> "C7: the first download of a downloader does not return");
        Actor<DownloadReport> caller =
                Actor.call("second caller of download", () -> downloader.download(links(2), DIR));

        assertThat(caller.failure(() -> "C7: the second download of a downloader does not return"))
                .as(
                        "C7: what the second download of a downloader throws: a pool that is closed takes no more work, make one for each download")
                .isNull();
        DownloadReport second = caller.result();
        assertThat(second.files())
                .as(
                        "C7: files in the report of the second download, of 2 links: begin each download with empty collections")
                .hasSize(2);
        assertThat(second.failures())
                .as(
                        "C7: failures in the report of the second download, where none failed: begin each download with empty collections")
                .isEmpty();
    }

    @Test
    @DisplayName("C8: interrupted, it interrupts the running fetches, drops the rest and throws")
    default void interrupted() {
        Gate never = new Gate();
        Rendezvous begun = new Rendezvous(WORKERS);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            begun.meet();
            never.passInterruptibly();
        });
        Actor<DownloadReport> caller = download(fetcher, 3 * WORKERS);
        begun.awaitFull(() -> ParallelDownloads.onlySomeInFlight(fetcher, WORKERS));
        Stillness.settle();
        caller.interrupt();

        Throwable thrown = caller.failure(() ->
                ("C8: the caller was interrupted, and download does not end; %d fetches run on: interrupt the running"
                                + " ones, begin no other, then let InterruptedException out")
                        .formatted(fetcher.inFlight().inside()));
        assertThat(thrown)
                .as("C8: what download throws when interrupted: let InterruptedException out")
                .isInstanceOf(InterruptedException.class);
        assertThat(fetcher.inFlight().inside())
                .as("C8: fetches that still run when download has thrown: interrupt them and wait for their end")
                .isZero();
        Leaks.requireNone("C8");
    }

    @Test
    @DisplayName("C8: interrupted, it waits for fetches that take a while to clean up")
    default void interruptedWithSlowCleaning() {
        Gate never = new Gate();
        Gate mayEnd = new Gate();
        Rendezvous begun = new Rendezvous(WORKERS);
        AtomicInteger cleaning = new AtomicInteger();
        Gate allCleanUp = new Gate();
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            begun.meet();
            try {
                never.passInterruptibly();
            } finally {
                if (cleaning.incrementAndGet() == WORKERS) {
                    allCleanUp.open();
                }
                cleanUp(mayEnd);
            }
        });
        Actor<DownloadReport> caller = download(fetcher, WORKERS);
        try {
            begun.awaitFull(() -> ParallelDownloads.onlySomeInFlight(fetcher, WORKERS));
            Stillness.settle();
            caller.interrupt();
            allCleanUp.await(() ->
                    "C8: the caller was interrupted, and only %d of %d running fetches were: interrupt each of them"
                            .formatted(cleaning.get(), WORKERS));
            Stillness.settle();

            assertThat(caller.hasEnded())
                    .as(
                            "C8: whether download has thrown while the interrupted fetches still clean up: wait for the end of each worker, or of the pool"
                                    + " (shutdownNow alone does not wait)")
                    .isFalse();
        } finally {
            mayEnd.open();
        }
        assertThat(caller.failure(
                        () -> "C8: the caller was interrupted, all fetches have ended, and download does not"))
                .as("C8: what download throws when interrupted: let InterruptedException out")
                .isInstanceOf(InterruptedException.class);
    }

    /** Holds on, however often it is interrupted: a fetch that reacts to an interrupt, but slowly. */
    private static void cleanUp(Gate mayEnd) {
        while (!mayEnd.isOpen()) {
            try {
                mayEnd.passInterruptibly();
            } catch (InterruptedException again) {
                // it is busy leaving already
            }
        }
    }
}
