package course.imgur.app;

import course.imgur.Progress;
import course.imgur.Thumbnailer;
import java.io.IOException;
import java.nio.file.Path;

/** Tells of each thumbnail that it has made. */
final class ToldThumbnailer extends Thumbnailer {
    private final Progress progress;

    ToldThumbnailer(int size, Progress progress) {
        super(size);
        this.progress = progress;
    }

    @Override
    public Path create(Path image) throws IOException {
        Path thumbnail = super.create(image);
        progress.done(thumbnail == null ? "nothing" : thumbnail.getFileName().toString());
        return thumbnail;
    }
}
