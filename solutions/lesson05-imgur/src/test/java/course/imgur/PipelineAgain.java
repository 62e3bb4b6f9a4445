package course.imgur;

import static course.imgur.PipelineRuns.causes;
import static course.imgur.PipelineRuns.counts;
import static course.imgur.PipelineRuns.report;
import static course.imgur.PipelineRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Leaks;
import java.io.IOException;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C11: nothing is left behind, not for the next run either. */
interface PipelineAgain extends PipelineRuns {
    @Test
    @DisplayName("C11: a collection of links that throws: no thread is left")
    default void linksThrow() {
        RuntimeException failure = new IllegalStateException("thrown by the collection of links, made by the test");
        Pipeline pipeline = new Pipeline(
                new ScriptedFetcher(number -> {}),
                new ScriptedThumbnailer(number -> {}),
                DOWNLOADERS,
                RESIZERS,
                CAPACITY);
        Throwable thrown = run(pipeline, failingAfter(3, failure), QUIET)
                .failure(() ->
                        "C11: the collection of links throws, and run does not end: copy it before you start a thread");
        assertThat(causes(thrown))
                .as("C11: what run throws when the collection of links throws, with all causes")
                .contains(failure);
        Leaks.requireNone("C11");
    }

    private static Collection<HttpUrl> failingAfter(int links, RuntimeException failure) {
        return new AbstractCollection<>() {
            @Override
            public Iterator<HttpUrl> iterator() {
                return IntStream.rangeClosed(0, links)
                        .mapToObj(number -> {
                            if (number == links) {
                                throw failure;
                            }
                            return ScriptedFetcher.link(number);
                        })
                        .iterator();
            }

            @Override
            public int size() {
                return links + 1;
            }
        };
    }

    @Test
    @DisplayName("C11: it can be used again, and each report tells of its own links alone")
    default void usedAgain() {
        AtomicBoolean first = new AtomicBoolean(true);
        AtomicBoolean firstFile = new AtomicBoolean(true);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> failOnce(first));
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> failOnce(firstFile));
        Pipeline pipeline = new Pipeline(fetcher, thumbnailer, DOWNLOADERS, RESIZERS, CAPACITY);
        report(
                "C11",
                run(pipeline, ScriptedFetcher.links(ENOUGH), QUIET),
                () -> "the first run of a pipeline does not return");
        PipelineReport second = report(
                "C11",
                run(pipeline, ScriptedFetcher.links(5), QUIET),
                () -> "the second run of a pipeline does not return: make pools, queues and permits for each run");

        assertThat(counts(second))
                .as(
                        "C11: files, failed links, thumbnails, failed files in the report of a second run, on 5 good links: begin each run with empty"
                                + " collections")
                .containsExactly(5, 0, 5, 0);
        Leaks.requireNone("C11");
    }

    private static void failOnce(AtomicBoolean first) throws IOException {
        if (first.getAndSet(false)) {
            throw new IOException("a failure made by the test");
        }
    }
}
