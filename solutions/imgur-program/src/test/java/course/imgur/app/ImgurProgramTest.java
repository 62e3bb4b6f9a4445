package course.imgur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.NotStartedException;
import course.classroom.gallery.Fault;
import course.classroom.gallery.Gallery;
import course.classroom.gallery.Photo;
import course.imgur.DownloadReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImgurProgramTest {
    @TempDir
    Path dir;

    private Path out() {
        return dir.resolve("out");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> csv(String column) throws IOException {
        List<String> lines = Files.readAllLines(out().resolve("comparison.csv"));
        int index = Arrays.asList(lines.get(0).split(",")).indexOf(column);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[index]).toList();
    }

    @Test
    @DisplayName("all approaches: every image byte for byte, every thumbnail, all files, status 0, no thread left")
    void doesAll() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        int photos = Photo.all().size();
        Run run = Run.of(dir, Run.quick(photos, out(), "--answers"));
        assertThat(run.stderr()).isEmpty();
        assertThat(run.status()).isZero();
        List<String> downloads = downloads();
        assertThat(csv("approach"))
                .containsExactly(
                        "single",
                        "threads",
                        "pool",
                        "virtual",
                        "processes",
                        "redis",
                        "single",
                        "parallel",
                        "phases",
                        "pipeline");
        assertThat(csv("state").stream().filter(state -> state.equals("measured")))
                .hasSize(4 + downloads.size());
        assertThat(csv("state")).allMatch(List.of("measured", "needs a newer Java", "needs redis-server")::contains);
        assertThat(numbers("images")).containsOnly("" + photos);
        assertThat(numbers("failures")).containsOnly("0");
        assertThat(csv("peak_in_flight").get(0)).isEqualTo("1");
        for (String approach : downloads) {
            assertThat(contents(out().resolve(approach))).containsExactlyInAnyOrderElementsOf(served());
        }
        assertThat(names(out().resolve("resize-parallel")))
                .isEqualTo(names(out().resolve("resize-single")))
                .hasSize(2 * photos);
        assertThat(names(out().resolve("both-pipeline")))
                .isEqualTo(names(out().resolve("both-phases")))
                .hasSize(2 * photos);
        assertThat(out().resolve("pipeline.svg")).content().contains("phases: ", "pipeline: ", "downloader", "resizer");
        assertThat(numbers("processor_seconds"))
                .hasSize(4 + downloads.size())
                .allMatch(seconds -> Double.parseDouble(seconds) > 0);
        assertThat(numbers("peak_megabytes"))
                .hasSize(4 + downloads.size())
                .allMatch(megabytes -> Double.parseDouble(megabytes) > 1);
        assertThat(names(out()))
                .contains("comparison.csv", "comparison.png", "comparison.svg")
                .doesNotContain("warm-up");
        assertThat(run.stdout()).contains("faster", "Written: ");
        joinNewThreads(before);
    }

    /** A column without the rows of what this Java can't run. */
    private List<String> numbers(String column) throws IOException {
        return csv(column).stream().filter(number -> !number.isEmpty()).toList();
    }

    private static List<String> downloads() {
        return Approach.KNOWN.stream()
                .filter(Approach::isAvailable)
                .map(Approach::name)
                .toList();
    }

    private static List<String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(ImgurProgramTest::content).toList();
        }
    }

    private static String content(Path file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(file)) + "/" + Files.size(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> served() {
        return Photo.all().stream()
                .map(photo -> Arrays.hashCode(photo.bytes()) + "/" + photo.size())
                .toList();
    }

    /** Blocks until: what the program started and would keep a JVM alive has ended; the test's time limit is the end. */
    private static void joinNewThreads(Set<Thread> before) throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread) && !thread.isDaemon() && thread != Thread.currentThread()) {
                thread.join();
            }
        }
    }

    @Test
    @DisplayName("a second run begins afresh: nothing is kept, nothing is left over")
    void beginsAfresh() throws Exception {
        Run.of(dir, Run.quick(3, out(), "--approach", "single"));
        Run run = Run.of(dir, Run.quick(2, out(), "--approach", "single"));
        assertThat(run.status()).isZero();
        assertThat(names(out().resolve("single"))).hasSize(2);
        assertThat(names(out().resolve("resize-single"))).hasSize(4);
    }

    @Test
    @DisplayName("--approach pipeline: the pipeline and its two phases alone")
    void pipelineAlone() throws Exception {
        Run run = Run.of(dir, Run.quick(3, out(), "--approach", "Pipeline"));
        assertThat(run.stderr()).isEmpty();
        assertThat(csv("approach")).containsExactly("phases", "pipeline");
        assertThat(csv("state")).containsOnly("measured");
    }

    @Test
    @DisplayName("a folder that is in the way and not the program's own stays as it is: status 1")
    void sparesOtherFolders() throws Exception {
        Path precious = Files.createDirectories(out().resolve("pool")).resolve("precious.txt");
        Files.writeString(precious, "mine");
        Run run = Run.of(dir, Run.quick(out()));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.stderr())
                .isEqualTo(precious.getParent() + " is already there, and not from this program: name another folder by"
                        + " --out.\n");
        assertThat(precious).hasContent("mine");
    }

    @Test
    @DisplayName("a folder that can't be written to: one sentence, status 1")
    void refusesAFileAsFolder() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "");
        Run run = Run.of(dir, Run.quick(file.resolve("out")));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.stderr())
                .startsWith("Can't write into " + file.resolve("out"))
                .hasLineCount(1);
    }

    @Test
    @DisplayName("approaches not begun get a row that says so; the naive loop runs in their place")
    void showsWhatIsNotBegun() throws Exception {
        Approach single = new Approach("single", "5.3", false, (fetcher, workers) -> {
            throw new NotStartedException("5.3");
        });
        Run run = Run.with(List.of(single, Approach.KNOWN.get(2)), dir, Run.quick(out()));
        assertThat(run.status()).isZero();
        assertThat(csv("approach"))
                .containsExactly("naive", "single", "pool", "single", "parallel", "phases", "pipeline");
        assertThat(csv("state"))
                .containsExactly("measured", "not begun", "measured", "measured", "measured", "measured", "measured");
        assertThat(run.stdout()).contains("exercise 5.3 brings");
    }

    @Test
    @DisplayName("--approach naive, which the table names: once, also where something is not begun")
    void naiveByName() throws Exception {
        Approach single = new Approach("single", "5.3", false, (fetcher, workers) -> {
            throw new NotStartedException("5.3");
        });
        Run run = Run.with(List.of(single), dir, Run.quick(3, out(), "--approach", "single,naive"));
        assertThat(run.status()).isZero();
        assertThat(csv("approach")).startsWith("single", "naive", "single");
        assertThat(csv("state")).startsWith("not begun", "measured", "measured");
    }

    @Test
    @DisplayName("a broken approach and one that lies: the rest goes on, status 1")
    void goesOnAfterABrokenApproach() throws Exception {
        Approach broken = new Approach("broken", "9.1", true, (fetcher, workers) -> {
            throw new IllegalStateException("no such luck");
        });
        Approach liar = new Approach(
                "liar",
                "9.2",
                true,
                (fetcher, workers) -> (links, folder) ->
                        new DownloadReport(links.stream().map(link -> folder).toList(), Map.of(), Duration.ZERO));
        Run run = Run.with(List.of(broken, liar, Approach.KNOWN.get(0)), dir, Run.quick(out()));
        assertThat(run.status()).isEqualTo(1);
        assertThat(csv("state"))
                .containsExactly("broken", "measured", "measured", "measured", "measured", "measured", "measured");
        assertThat(csv("failures")).containsExactly("", "5", "0", "0", "0", "0", "0");
        assertThat(run.stdout())
                .contains("download broken threw java.lang.IllegalStateException: no such luck.")
                .contains("download liar reports 5 images done, but 0 of 5 are there, whole.");
        assertThat(run.stderr()).isEqualTo("Not everything got done by download broken, download liar.\n");
    }

    @Test
    @DisplayName("the same link fetched by every worker is seen through")
    void seesThroughTheSameLink() throws Exception {
        Approach same = new Approach("same", "9.3", true, (fetcher, workers) -> (links, folder) -> {
            List<Path> files = links.stream().map(link -> folder).toList();
            try {
                fetcher.fetch(links.iterator().next(), folder);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return new DownloadReport(files, Map.of(), Duration.ZERO);
        });
        Run run = Run.with(List.of(same), dir, Run.quick(out()));
        assertThat(run.status()).isEqualTo(1);
        assertThat(csv("images").get(0)).isEqualTo("1");
        assertThat(run.stdout()).contains("download same reports 5 images done, but 1 of 5 are there, whole.");
    }

    /** Runs the program on a gallery as if it were Imgur. */
    private Run onImgur(Gallery gallery, String... more) throws IOException {
        Files.writeString(dir.resolve(".env"), "IMGUR_CLIENT_ID=mine\n");
        String[] imgur = {"--imgur", "--api", gallery.api().toString()};
        return Run.of(
                dir,
                Stream.of(Run.quick(out()), imgur, more).flatMap(Stream::of).toArray(String[]::new));
    }

    @Test
    @DisplayName("--imgur: the same program, with the client id from .env")
    void usesImgur() throws Exception {
        try (Gallery gallery = Gallery.of(5).onlyClientId("mine").start()) {
            Run run = onImgur(gallery);
            assertThat(run.stderr()).isEmpty();
            assertThat(run.status()).isZero();
            assertThat(numbers("images")).containsOnly("5");
            assertThat(gallery.counts().images())
                    .isEqualTo(5L * (downloads().size() + 2)); // nothing is fetched for the warm-up
        }
    }

    @Test
    @DisplayName("a refused client id: one sentence, status 1")
    void tellsOfARefusedClientId() throws Exception {
        try (Gallery gallery = Gallery.of(5).refuse("mine").start()) {
            Run run = onImgur(gallery);
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.stderr())
                    .isEqualTo(
                            "Imgur refuses the client id (status 403): check IMGUR_CLIENT_ID in the environment or in"
                                    + " .env.\n");
        }
    }

    @Test
    @DisplayName("a used-up rate limit: one sentence, status 1")
    void tellsOfTheRateLimit() throws Exception {
        try (Gallery gallery = Gallery.of(5).onEveryPage(Fault.rateLimit(0)).start()) {
            Run run = onImgur(gallery);
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.stderr()).startsWith("Imgur's rate limit is used up").hasLineCount(1);
        }
    }

    @Test
    @DisplayName("a rate limit met on the way: goes on with the links found before, and says so")
    void goesOnWithLinksFound() throws Exception {
        try (Gallery gallery = Gallery.of(9)
                .imagesOnly()
                .pageSize(3)
                .onPage(2, Fault.rateLimit(0))
                .start()) {
            Run run = onImgur(gallery);
            assertThat(run.status()).isZero();
            assertThat(numbers("images")).containsOnly("3");
            assertThat(run.stdout())
                    .contains("rate limit is used up; this is for the links found before.", "Only 3 of 5 images");
        }
    }

    @Test
    @DisplayName("nobody answers: one sentence, status 1")
    void tellsOfNoAnswer() throws Exception {
        Gallery gallery = Gallery.of(1).start();
        gallery.close();
        Run run = onImgur(gallery);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.stderr()).startsWith("No answer from " + gallery.api()).hasLineCount(1);
    }

    @Test
    @DisplayName("pages that are no JSON, and a gallery without images: one sentence, status 1")
    void tellsOfBadPages() throws Exception {
        try (Gallery gallery = Gallery.of(5).onEveryPage(Fault.malformedJson()).start()) {
            assertThat(onImgur(gallery).stderr())
                    .startsWith("The gallery can't be listed at " + gallery.api())
                    .hasLineCount(1);
        }
        try (Gallery gallery = Gallery.of(0).start()) {
            Run run = onImgur(gallery);
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.stderr()).contains("has given no links").hasLineCount(1);
        }
    }

    @Test
    @DisplayName("an image that can't be had: the others are compared, no half file stays, status 1")
    void countsFailures() throws Exception {
        try (Gallery gallery = Gallery.of(5).onImage(2, Fault.cut(1000)).start()) {
            Run run = onImgur(gallery);
            assertThat(run.status()).isEqualTo(1);
            assertThat(numbers("images")).containsOnly("4");
            assertThat(csv("failures"))
                    .containsExactlyElementsOf(Stream.concat(
                                    Approach.KNOWN.stream()
                                            .map(approach -> downloads().contains(approach.name()) ? "1" : ""),
                                    Stream.of("0", "0", "1", "1"))
                            .toList());
            assertThat(names(out().resolve("threads"))).hasSize(4);
            assertThat(run.stderr())
                    .isEqualTo(Stream.concat(
                                    downloads().stream().map(approach -> "download " + approach),
                                    Stream.of("both phases", "both pipeline"))
                            .collect(Collectors.joining(", ", "Not everything got done by ", ".\n")));
        }
    }

    @Test
    @DisplayName("the naive stand-ins list a gallery and fetch its images")
    void naiveWorks() throws Exception {
        try (Gallery gallery = Gallery.of(30).start();
                Http http = new Http(1, said -> {})) {
            var links = NaiveLister.links(gallery.api(), "any", http.client(), 30);
            assertThat(Set.copyOf(links)).isEqualTo(gallery.links().stream().collect(Collectors.toSet()));
            var report = new NaiveDownloader(new NaiveFetcher(http.client())).download(links, dir);
            assertThat(report.failures()).isEmpty();
            assertThat(new GalleryWitness(gallery).images(dir)).isEqualTo(30);
        }
    }

    @Test
    @DisplayName("who has to wait long for a rate limit is told so; a short wait goes by in silence")
    void tellsOfALongWait() throws Exception {
        List<String> said = new ArrayList<>();
        for (int seconds : List.of(3600, 9)) {
            try (Gallery gallery =
                            Gallery.of(1).onEveryPage(Fault.rateLimit(seconds)).start();
                    Http http = new Http(1, said::add)) {
                assertThatThrownBy(() -> NaiveLister.links(gallery.api(), "any", http.client(), 1))
                        .isInstanceOf(IOException.class);
            }
        }
        assertThat(said).isNotEmpty().allMatch(sentence -> sentence.contains("wait 3600 seconds"));
    }

    @Test
    @DisplayName("a full disk is known by any system's words, however deep")
    void knowsAFullDisk() {
        Exception full = new RuntimeException(new IOException("/x/y.jpg: No space left on device"));
        assertThat(Failures.isDiskFull(full)).isTrue();
        assertThat(Failures.isDiskFull(new IOException((String) null))).isFalse();
        assertThat(Failures.cannotWrite(dir, new IOException("No space left on device")))
                .hasMessage("The disk that holds " + dir + " is full: make room, or name another folder by --out.");
    }
}
