package course.imgur.app;

import course.imgur.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Counts the files in a folder; knows nothing of what goes over the network. */
final class FolderWitness implements Comparison.Witness {
    @Override
    public void begin() {}

    @Override
    public int images(Path dir) throws IOException {
        return ImageFiles.images(dir).size();
    }

    @Override
    public int thumbnails(Path dir) throws IOException {
        return ImageFiles.thumbnails(dir).size();
    }

    @Override
    public OptionalInt peakInFlight() {
        return OptionalInt.empty();
    }
}
