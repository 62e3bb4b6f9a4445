package course.imgur;

import static course.imgur.PipelineRuns.report;
import static course.imgur.PipelineRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Stillness;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C9: how long it took. */
interface PipelineTimes extends PipelineRuns {
    @Test
    @DisplayName("C9: the times span what they tell of")
    default void times() {
        Gate fetchMayEnd = new Gate();
        Gate mayEnd = new Gate();
        Gate fetching = new Gate();
        Gate shrinking = new Gate();
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            fetching.open();
            fetchMayEnd.passInterruptibly();
        });
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {
            shrinking.open();
            mayEnd.pass();
        });
        long begin = System.nanoTime();
        Actor<PipelineReport> caller = run(fetcher, thumbnailer, 1);
        fetching.await(() -> "C1: the one link is not fetched");
        Stillness.settle();
        long fetchTook = lastsAsLongAgain(begin);
        fetchMayEnd.open();
        shrinking.await(() -> "C1: the one file is not shrunk");
        Stillness.settle();
        long downloaded = System.nanoTime();
        long shrinkTook = lastsAsLongAgain(begin);
        mayEnd.open();
        PipelineReport report = caller.result();

        assertThat(report.downloads().took().toNanos())
                .as(
                        "C9: the downloads' time in ns, where one fetch alone took more: from before the first until after the last")
                .isGreaterThanOrEqualTo(fetchTook)
                .as(
                        "C9: the downloads' time in ns, where the fetch had ended after at most %d and the thumbnail took %d more: stop that clock when the"
                                + " last fetch has ended",
                        downloaded - begin, shrinkTook)
                .isLessThan(downloaded - begin + shrinkTook / 2);
        assertThat(report.thumbnails().took().toNanos())
                .as("C9: the thumbnails' time in ns, where one thumbnail alone took more")
                .isGreaterThanOrEqualTo(shrinkTook);
        assertThat(report.took().toNanos())
                .as(
                        "C9: the whole time in ns, where a fetch and a thumbnail one after the other took more: it spans both")
                .isGreaterThanOrEqualTo(fetchTook + shrinkTook);
    }

    /** Blocks until: as much time has gone by as since that moment. Returns how much. */
    private static long lastsAsLongAgain(long since) {
        long from = System.nanoTime();
        long end = from + (from - since);
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        return System.nanoTime() - from;
    }
}
