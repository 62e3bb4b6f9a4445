package course.classroom.seat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How many hints a student has seen of each exercise: in a file of the course's folder that Git ignores, a line an exercise. */
public final class Hints {
    private static final String FILE = ".course/hints";
    private static final Pattern LINE = Pattern.compile("(\\d+\\.\\d+) (\\d+)");

    private final Path file;

    /** @param course the folder that holds the lessons */
    public Hints(Path course) {
        file = course.resolve(FILE);
    }

    /** From 0. A line that isn't one counts for nothing. */
    public int seen(Assignment assignment) throws IOException {
        return read().getOrDefault(assignment.number(), 0);
    }

    /** The file is replaced as a whole, so that a crash leaves the old one or the new one. */
    public void note(Assignment assignment, int seen) throws IOException {
        Map<String, Integer> all = read();
        all.put(assignment.number(), seen);
        Files.createDirectories(file.getParent());
        Path making = Files.createTempFile(file.getParent(), "hints", ".new");
        Files.writeString(
                making,
                all.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue() + "\n")
                        .collect(Collectors.joining()));
        Files.move(making, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Map<String, Integer> read() throws IOException {
        Map<String, Integer> all = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                Matcher match = LINE.matcher(line);
                if (match.matches()) {
                    all.put(match.group(1), Integer.parseInt(match.group(2)));
                }
            }
        }
        return all;
    }
}
