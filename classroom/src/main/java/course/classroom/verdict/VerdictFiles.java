package course.classroom.verdict;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Keeps verdicts in files, one JSON object a line, so that what was written before a crash is there after it. */
public final class VerdictFiles {
    private static final Gson GSON = new Gson();

    private VerdictFiles() {}

    /** Appends one verdict to the file, which is created when missing. */
    public static void append(Path file, TestVerdict verdict) {
        try {
            Files.writeString(file, GSON.toJson(verdict) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Every whole line of the file; none when it is missing. A last line cut short by a crash is left out. */
    public static List<TestVerdict> read(Path file) throws IOException {
        List<TestVerdict> verdicts = new ArrayList<>();
        if (!Files.exists(file)) {
            return verdicts;
        }
        for (String line : Files.readAllLines(file)) {
            try {
                verdicts.add(GSON.fromJson(line, TestVerdict.class));
            } catch (JsonSyntaxException cutShort) {
                break;
            }
        }
        return verdicts;
    }
}
