package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.gallery.Fault;
import course.classroom.gallery.Gallery;
import java.io.IOException;
import java.nio.file.Path;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("5.2 Downloads")
class DownloadsTest {
    @TempDir
    Path dir;

    @Test
    @DisplayName("C1: the file has the bytes that were sent")
    void fetches() throws Exception {
        try (Gallery gallery = Gallery.of(1).start()) {
            HttpUrl link = gallery.links().get(0);

            Path file = new Downloads(new OkHttpClient()).fetch(link, dir);

            assertThat(file).as("C1: the file fetched").hasParent(dir).hasBinaryContent(gallery.bytesOf(link));
        }
    }

    @Test
    @DisplayName("C6: an error status is an exception and leaves no file")
    void failureLeavesNothing() {
        try (Gallery gallery = Gallery.of(1).onEveryImage(Fault.status(404)).start()) {
            Downloads downloads = new Downloads(new OkHttpClient());

            assertThatThrownBy(() -> downloads.fetch(gallery.links().get(0), dir), "C6: fetching what isn't there")
                    .isInstanceOf(IOException.class);
            assertThat(dir).as("C6: the folder after a failed download").isEmptyDirectory();
        }
    }
}
