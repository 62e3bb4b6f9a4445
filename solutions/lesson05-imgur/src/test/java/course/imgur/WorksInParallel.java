package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C2, C3, C4 and C10: so many fetches are in flight, never more, and nobody waits for a slow one without need. */
interface WorksInParallel extends ParallelDownloads {
    @Test
    @DisplayName("C2: as many fetches as said are in flight at once")
    default void inFlightTogether() {
        Rendezvous together = new Rendezvous(WORKERS);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> together.meet());

        download(fetcher, 3 * WORKERS + 1).result(() -> ParallelDownloads.onlySomeInFlight(fetcher, WORKERS));

        assertThat(together.wasFull())
                .as("C2: whether %d fetches were in flight at once", WORKERS)
                .isTrue();
    }

    @Test
    @DisplayName("C3: never more than that are in flight")
    default void neverMore() {
        Gate gate = new Gate();
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> gate.passInterruptibly());
        Actor<DownloadReport> caller = download(fetcher, 3 * WORKERS + 1);
        Stillness.settle();
        gate.open();
        caller.result();

        assertThat(fetcher.inFlight().peak())
                .as(
                        "C3: the most fetches in flight at once, where %d are allowed: a fixed number of workers, or one pool of that size, not a"
                                + " new thread or a new pool for each link",
                        WORKERS)
                .isLessThanOrEqualTo(WORKERS);
    }

    @Test
    @DisplayName("C4: a slow link holds up no other")
    default void aSlowLink() {
        int links = 4 * WORKERS;
        CountDownLatch others = new CountDownLatch(links - 1);
        AtomicBoolean first = new AtomicBoolean(true);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            if (first.getAndSet(false)) {
                others.await();
            } else {
                others.countDown();
            }
        });

        DownloadReport report = download(fetcher, links)
                .result(() ->
                        ("C4: while one link takes long, %d others are not fetched: let all workers take from one queue, don't deal the links"
                                        + " out beforehand, and don't wait for a whole batch")
                                .formatted(others.getCount()));

        assertThat(report.files()).as("C4: files in the report").hasSize(links);
    }

    @Test
    @DisplayName("C10: the caller and an idle worker wait without using the processor")
    default void waitsAtRest() {
        Gate gate = new Gate();
        Rendezvous begun = new Rendezvous(WORKERS - 1);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            begun.meet();
            gate.passInterruptibly();
        });
        Actor<DownloadReport> caller = download(fetcher, WORKERS - 1);
        begun.awaitFull(() -> ParallelDownloads.onlySomeInFlight(fetcher, WORKERS - 1));

        Stillness.require("C10");

        gate.open();
        caller.result();
    }
}
