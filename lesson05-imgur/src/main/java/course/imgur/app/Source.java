package course.imgur.app;

import course.classroom.gallery.Gallery;
import course.imgur.Comparison.Witness;
import okhttp3.HttpUrl;

/**
 * Where the images come from: the course's own gallery, opened for this run, or Imgur.
 *
 * @param api the address of its API
 * @param clientId what to tell the API
 * @param witness what to count with
 * @param gallery to be closed with this; null for Imgur
 */
record Source(HttpUrl api, String clientId, Witness witness, Gallery gallery) implements AutoCloseable {
    private static final String ANY_ID = "interleave"; // the course's own gallery takes any

    static Source open(Settings settings) {
        if (settings.api() != null) {
            return new Source(settings.api(), settings.clientId(), new FolderWitness(), null);
        }
        Gallery gallery =
                Gallery.of(settings.images()).latency(settings.latency()).start();
        return new Source(gallery.api(), ANY_ID, new GalleryWitness(gallery), gallery);
    }

    @Override
    public void close() {
        if (gallery != null) {
            gallery.close();
        }
    }
}
