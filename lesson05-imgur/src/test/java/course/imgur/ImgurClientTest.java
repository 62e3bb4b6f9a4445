package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.gallery.Gallery;
import java.io.IOException;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1 ImgurClient")
class ImgurClientTest {
    @Test
    @DisplayName("C2: finds the links to the JPEG and PNG images of a page")
    void findsImages() throws IOException {
        try (Gallery gallery = Gallery.of(8).start()) {
            ImgurClient client = new ImgurClient(gallery.api(), "learner", new OkHttpClient());

            assertThat(client.links(1))
                    .as("C2: links to images on page 1")
                    .contains(gallery.linksThroughPage(1).get(0));
        }
    }

    @Test
    @DisplayName("C4: reads further pages until it has enough")
    void readsFurtherPages() throws IOException {
        try (Gallery gallery = Gallery.of(12).imagesOnly().pageSize(5).start()) {
            ImgurClient client = new ImgurClient(gallery.api(), "learner", new OkHttpClient());

            assertThat(client.links(7))
                    .as("C4: links found when at least 7 were wanted")
                    .hasSizeGreaterThanOrEqualTo(7);
        }
    }
}
