package course.imgur.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files of which there is either all or nothing. */
final class WholeFile {
    /** Writes to a stream and leaves it open. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /** Replaces the file if it is there. When the content can't be written, no file is left. Returns {@code file}. */
    static Path write(Path file, Content content) throws IOException {
        boolean whole = false;
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                content.writeTo(out);
            }
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        return file;
    }
}
