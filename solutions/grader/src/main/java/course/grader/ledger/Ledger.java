package course.grader.ledger;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder that results are kept in. Safe for several threads as long as each writes other submissions' results. */
public final class Ledger implements AutoCloseable {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path folder;
    private final FileChannel lock;

    private Ledger(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens it for this program alone; it is made when it is missing.
     *
     * @throws IOException with a sentence for the instructor, when it can't be written or another grader is at work in it
     */
    public static Ledger open(Path folder) throws IOException {
        try {
            Files.createDirectories(folder.resolve("results"));
            FileChannel channel =
                    FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new IOException(
                        "another grader is at work in " + folder + ": wait for it, or name another folder");
            }
            return new Ledger(folder, channel);
        } catch (java.nio.file.FileSystemException e) {
            throw new IOException(
                    "the folder " + folder + " can't be written: name another one with --out (" + e.getMessage() + ")",
                    e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProgram) {
            return null;
        }
    }

    /** Where reports and results lie. */
    public Path folder() {
        return folder;
    }

    /** What is kept of a submission; empty if nothing, or nothing that can be read. */
    public Optional<Result> read(String id) throws IOException {
        return read(folder, id);
    }

    /** As {@link #read(String)}, from a ledger that need not be open. */
    public static Optional<Result> read(Path folder, String id) throws IOException {
        return read(file(folder, id), Result.class);
    }

    /** Keeps it in place of what was there. */
    public void write(Result result) throws IOException {
        AtomicFile.write(file(folder, result.id()), GSON.toJson(result) + "\n");
    }

    public void writeSeconds(String id, double seconds) throws IOException {
        AtomicFile.write(folder.resolve("times").resolve(id + ".txt"), "%.1f seconds%n".formatted(seconds));
    }

    public void write(Roll roll) throws IOException {
        AtomicFile.write(folder.resolve("class.json"), GSON.toJson(roll) + "\n");
    }

    /** The class whose results a folder holds; empty if it holds none. */
    public static Optional<Roll> roll(Path folder) throws IOException {
        return read(folder.resolve("class.json"), Roll.class);
    }

    /** Keeps what a student wrote, unless it is what is kept already. */
    public void write(Answers answers) throws IOException {
        if (!answers(folder, answers.id()).filter(answers::equals).isPresent()) {
            AtomicFile.write(answersFile(folder, answers.id()), GSON.toJson(answers) + "\n");
        }
    }

    /** What a student wrote; empty if it isn't kept. */
    public static Optional<Answers> answers(Path folder, String id) throws IOException {
        return read(answersFile(folder, id), Answers.class);
    }

    public void write(Alike alike) throws IOException {
        AtomicFile.write(folder.resolve("alike.json"), GSON.toJson(alike) + "\n");
    }

    /** What came of comparing the submissions; empty if they have not been compared. */
    public static Optional<Alike> alike(Path folder) throws IOException {
        return read(folder.resolve("alike.json"), Alike.class);
    }

    /** Forgets that submissions have been compared. */
    public void forgetAlike() throws IOException {
        Files.deleteIfExists(folder.resolve("alike.json"));
    }

    private static Path answersFile(Path folder, String id) {
        return folder.resolve("answers").resolve(id + ".json");
    }

    private static <T> Optional<T> read(Path file, Class<T> type) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(GSON.fromJson(Files.readString(file), type));
        } catch (JsonParseException | java.nio.charset.CharacterCodingException damaged) {
            return Optional.empty();
        }
    }

    private static Path file(Path folder, String id) {
        return folder.resolve("results").resolve(id + ".json");
    }

    /** Lets other graders in. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
