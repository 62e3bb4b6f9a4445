package course.imgur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.imgur.Fetcher;
import course.imgur.app.Recording.Span;
import course.imgur.app.Recording.Stage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PipelinePictureTest {
    private static final HttpUrl LINK = HttpUrl.get("http://localhost/a.jpg");

    private static Span span(long thread, long begin, long end) {
        return new Span(Stage.DOWNLOAD, thread, "a.jpg", begin, end);
    }

    @Test
    @DisplayName("each thread has a lane; where there are too many, those that follow each other share one")
    void lanes() {
        Span first = span(1, 0, 10);
        Span second = span(2, 5, 15);
        Span again = span(1, 20, 30);
        Span other = span(3, 25, 35);
        assertThat(PictureLanes.of(List.of(first, second, again, other), 2))
                .containsExactly(List.of(first, again), List.of(second, other));
        assertThat(PictureLanes.of(List.of(first, second, again, other), 3))
                .containsExactly(List.of(first, again), List.of(second), List.of(other));
        assertThat(PictureLanes.of(List.of(span(1, 0, 10), span(2, 5, 15)), 1)).hasSize(2);
    }

    @Test
    @DisplayName("the picture is well-formed, and has a bar for each piece of work, with its name")
    void isWellFormed() throws Exception {
        Recording recording = new Recording("a <b> & c", 2, 1);
        Fetcher fetcher = recording.recorded((link, dir) -> dir.resolve("x & y <z>.jpg"));
        fetcher.fetch(LINK, Path.of("nowhere"));
        fetcher.fetch(LINK, Path.of("nowhere"));
        Document picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        PipelinePicture.svg(List.of(recording)).getBytes(StandardCharsets.UTF_8)));
        assertThat(picture.getDocumentElement().getTextContent())
                .contains("a <b> & c: ", "x & y <z>.jpg: ", "1 downloader");
        assertThat(picture.getElementsByTagName("title").getLength()).isEqualTo(3);
    }

    @Test
    @DisplayName("what fails is told as before; a fetch that fails leaves no bar, a thumbnail that fails does")
    void recordsFailures() throws Exception {
        Recording recording = new Recording("phases", 1, 1);
        Fetcher failing = recording.recorded((link, dir) -> {
            throw new IOException("status 404");
        });
        assertThat(catchThrowable(() -> failing.fetch(LINK, Path.of("nowhere"))))
                .isInstanceOf(IOException.class)
                .hasMessage("status 404");
        assertThat(recording.spans()).isEmpty();
        assertThat(catchThrowable(() -> recording.thumbnailer(128, what -> {}).create(Path.of("nowhere", "a.jpg"))))
                .isInstanceOf(IOException.class);
        assertThat(recording.spans()).extracting(Span::stage).containsExactly(Stage.RESIZE);
    }
}
