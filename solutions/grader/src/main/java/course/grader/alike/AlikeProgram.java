package course.grader.alike;

import com.google.gson.Gson;
import course.grader.EndsWithStarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@link LookAlikes} runs: {@code AlikeProgram FOLDER PAIRS}. The folder holds one for each file of the course that somebody has
 * answered, in which are {@code base.java}, the stub, and {@code answers}, a file a submission, {@code ID.java}. Writes the pairs as JSON
 * to the file {@code PAIRS} when it has come to its end, and ends when standard input does.
 */
final class AlikeProgram {
    private AlikeProgram() {}

    public static void main(String[] args) throws IOException {
        EndsWithStarter.watch();
        Likeness likeness = new Likeness();
        for (Path part : sorted(Path.of(args[0]))) {
            likeness.add(part.getFileName().toString(), part.resolve("base.java"), sorted(part.resolve("answers")));
        }
        Files.writeString(Path.of(args[1]), new Gson().toJson(likeness.pairs()));
        System.exit(0);
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
