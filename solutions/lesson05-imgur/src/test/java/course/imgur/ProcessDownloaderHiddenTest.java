package course.imgur;

import static course.imgur.InProcesses.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("5.7 ProcessDownloader, hidden")
class ProcessDownloaderHiddenTest implements ChildrenShareLinks, ChildrenFailAndDie, ChildrenEnd {
    private static final long CLOCK_NANOS = 2_000_000; // how far two clocks may be apart

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C11: the time taken spans the fetches")
    void timeSpansTheFetches(@TempDir Path dir) throws IOException {
        AtomicLong fetching = new AtomicLong();
        AtomicLong calling = new AtomicLong();
        long begin = System.nanoTime();
        try (Stage stage = Stage.open(dir.resolve("stage"), call -> {
            long began = System.nanoTime();
            long end = began + (began - begin); // so that the fetch takes longer than all that went before
            while (System.nanoTime() - end < 0) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            fetching.set(System.nanoTime() - began);
            call.save();
        })) {
            Actor<DownloadReport> caller = Actor.call("caller of download", () -> {
                long called = System.nanoTime();
                DownloadReport report = new ProcessDownloader(1).download(stage.links(1), dir.resolve("images"));
                calling.set(System.nanoTime() - called);
                return report;
            });
            DownloadReport report = report("C11", caller, InProcesses::doesNotReturn);

            assertThat(report.took().toNanos())
                    .as(
                            "C11: the time taken in ns, against the fetch and the whole call: take System.nanoTime() before the first child is"
                                    + " started and after the last answer")
                    .isBetween(fetching.get() - CLOCK_NANOS, calling.get() + CLOCK_NANOS);
        }
    }

    @Test
    @DisplayName("C13: null and fewer than one of the processes are refused")
    void edges(@TempDir Path dir) {
        ProcessDownloader downloader = new ProcessDownloader(1);
        assertThat(catchThrowable(() -> downloader.download(null, dir)))
                .as("C13: what happens without links")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> downloader.download(List.of(), null)))
                .as("C13: what happens without a folder: check it before the first child")
                .isInstanceOf(NullPointerException.class);
        for (int tooFew : new int[] {0, -3}) {
            assertThat(catchThrowable(() -> new ProcessDownloader(tooFew)))
                    .as(
                            "C13: what happens with %d processes: refuse it in the constructor, with the value in the message",
                            tooFew)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(tooFew));
        }
    }
}
