package course.grader.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes files into a folder, whatever they are called and however many they are: only plain relative names, only what may be of
 * interest, only so much. What it leaves out it says. Not for several threads.
 */
final class Taker {
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_FILES = 4_000;
    private static final long MOST_BYTES_A_FILE = 1 << 20;
    private static final long MOST_BYTES = 32L << 20;
    private static final long MOST_BYTES_UNPACKED = 512L << 20;

    private static final Pattern PLAIN = Pattern.compile("[\\w$ ()+.,=@-]{1,120}");
    private static final Set<String> OF_NO_INTEREST =
            Set.of("target", ".git", "__MACOSX", ".idea", ".vscode", ".settings", "node_modules");

    /** Opens an entry's content. */
    interface Content {
        InputStream open() throws IOException;
    }

    private final Path folder;
    private final List<String> notes;
    private final Set<String> taken = new HashSet<>();
    private int entries;
    private long bytes;
    private long unpacked;

    /** @param notes where a sentence goes for each thing of interest that is left out */
    Taker(Path folder, List<String> notes) {
        this.folder = folder;
        this.notes = notes;
    }

    /** Leaves an entry out. */
    void refuse(String name, String why) throws IOException {
        count();
        notes.add("left out: '" + shortened(name) + "' " + why);
    }

    /**
     * Takes the file if it is of interest.
     *
     * @throws IOException when there is more than anybody's answers need
     */
    void offer(String name, Content content) throws IOException {
        count();
        String path = name.replace('\\', '/').replaceFirst("^(\\./)+", "");
        if (path.startsWith("/")
                || path.matches("^[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..")) {
            notes.add("left out: '" + shortened(name) + "' points out of the submission");
        } else if (isOfInterest(path)) {
            take(path, content);
        }
    }

    private static boolean isOfInterest(String path) {
        boolean kind = path.endsWith(".java")
                || path.endsWith("pom.xml")
                || path.endsWith("exercises.json")
                || path.contains("/src/main/resources/")
                || path.contains("/src/test/resources/");
        return kind
                && path.length() < 500
                && List.of(path.split("/")).stream()
                        .noneMatch(part -> OF_NO_INTEREST.contains(part)
                                || part.startsWith("._")
                                || part.equals(".")
                                || !PLAIN.matcher(part).matches());
    }

    private void take(String path, Content content) throws IOException {
        boolean again = !taken.add(path);
        if (taken.size() > MOST_FILES) {
            throw new IOException("it holds more than " + MOST_FILES + " files of sources");
        }
        byte[] read;
        try (InputStream in = counted(content.open())) {
            read = in.readNBytes((int) MOST_BYTES_A_FILE + 1);
        }
        bytes += read.length;
        if (bytes > MOST_BYTES) {
            throw new IOException("its sources are larger than " + (MOST_BYTES >> 20) + " MB");
        }
        if (read.length > MOST_BYTES_A_FILE) {
            notes.add("left out: '" + shortened(path) + "' is larger than " + (MOST_BYTES_A_FILE >> 20) + " MB");
            return;
        }
        Path file = folder.resolve(path);
        if (again) {
            notes.add("'" + shortened(path) + "' is there twice: the last one counts");
        } else if (Files.exists(file)) { // the same but for the case of its letters, or a folder
            notes.add("left out: '" + shortened(path) + "' has the name of another file");
            return;
        }
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException aFileOfThatName) {
            notes.add("left out: '" + shortened(path) + "' lies in what is a file");
            return;
        }
        Files.write(file, read);
    }

    private void count() throws IOException {
        if (++entries > MOST_ENTRIES) {
            throw new IOException("it holds more than " + MOST_ENTRIES + " files");
        }
    }

    /** A stream that ends the reading when it gives more than a submission can need: small archives may unpack to anything. */
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                count(read);
                return read;
            }

            @Override
            public long skip(long bytes) throws IOException {
                long skipped = super.skip(bytes);
                count(skipped);
                return skipped;
            }

            private void count(long more) throws IOException {
                unpacked += Math.max(0, more);
                if (unpacked > MOST_BYTES_UNPACKED) {
                    throw new IOException("it unpacks to more than " + (MOST_BYTES_UNPACKED >> 20) + " MB");
                }
            }
        };
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= 120 ? plain : plain.substring(0, 117) + "...";
    }
}
