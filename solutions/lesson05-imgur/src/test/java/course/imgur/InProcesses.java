package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** What the tests of 5.7 share. */
final class InProcesses {
    private InProcesses() {}

    static Actor<DownloadReport> download(int processes, Collection<HttpUrl> links, Path dir) {
        return Actor.call("caller of download", () -> new ProcessDownloader(processes).download(links, dir));
    }

    /**
     * Blocks until: the download has ended.
     *
     * @param clause what the messages begin with
     * @param ifStuck the explanation when it hangs, without the clause
     */
    static DownloadReport report(String clause, Actor<DownloadReport> caller, Supplier<String> ifStuck) {
        assertThat(Children.patiently(() -> caller.failure(() -> clause + ": " + ifStuck.get())))
                .as("%s: what download throws: nothing is right here, failures belong in the report", clause)
                .isNull();
        return caller.result();
    }

    static String doesNotReturn() {
        return "download does not return";
    }

    /** The files that children make of the links. */
    static Set<Path> files(Path dir, List<HttpUrl> links) {
        return links.stream().map(link -> dir.resolve(FakeFetch.name(link))).collect(Collectors.toSet());
    }
}
