package course.classroom.seat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a lesson's page speaks of an exercise.
 *
 * @param file the page, absolute
 * @param section the line of the section's heading, from 1; 0 when the page has no such section
 * @param exercise the line of the exercise's own heading; the section's when it has none
 * @param hints in order, without their frame; none when the page gives none
 */
public record Page(Path file, int section, int exercise, List<String> hints) {
    private static final Pattern HINT = Pattern.compile("<details><summary>Hint \\d+</summary>(.*)");
    private static final String END_OF_HINT = "</details>";

    /** @param course the folder that holds the lessons */
    public static Page of(Path course, Assignment assignment) throws IOException {
        Path file = course.resolve(assignment.lesson().folder()).resolve("README.md");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        int first = first(lines, 0, "## " + assignment.number() + " ");
        if (first == lines.size()) {
            return new Page(file, 0, 0, List.of());
        }
        int end = first(lines, first + 1, "## ");
        int exercise = first(lines.subList(0, end), first, "### Exercise");
        return new Page(file, first + 1, exercise == end ? first + 1 : exercise + 1, hints(lines.subList(first, end)));
    }

    /** The line to begin reading at. */
    public int line() {
        return Math.max(1, exercise);
    }

    private static int first(List<String> lines, int from, String start) {
        int line = from;
        while (line < lines.size() && !lines.get(line).startsWith(start)) {
            line++;
        }
        return line;
    }

    private static List<String> hints(List<String> lines) {
        List<String> hints = new ArrayList<>();
        StringBuilder hint = null;
        for (String line : lines) {
            Matcher start = HINT.matcher(line);
            if (start.matches()) {
                hint = new StringBuilder(start.group(1));
            } else if (hint != null && line.startsWith(END_OF_HINT)) {
                hints.add(hint.toString().strip());
                hint = null;
            } else if (hint != null) {
                hint.append('\n').append(line);
            }
        }
        return List.copyOf(hints);
    }
}
