package course.grader;

import course.classroom.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a lesson's page shows as a cell's output: the text blocks that stand right behind snippets of that cell.
 *
 * <p>Where the output varies (threads race, a measured time), the line {@code <!-- output matches: REGEX -->} stands right before the block:
 * what the cell prints, and what the page shows, must match it.
 */
final class Transcript {
    private static final Pattern BLOCK = Pattern.compile(
            "(?ms)^```java\\n((?:(?!^```).)*)^```\\n\\s*(?:^<!-- output matches: ([^\\n]*) -->\\n\\s*)?^```text\\n(.*?)^```");
    /** JShell's names for values that have none, which depend on what was typed before. */
    private static final Pattern NUMBERED = Pattern.compile("(?m)^\\$\\d+ ==>");

    private final List<String> shown = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    /** @return empty if the page shows no output of the cell */
    static Optional<Transcript> of(Lesson lesson, Path cell) throws IOException {
        Path folder = CourseTree.ofThisProgram().root().resolve(lesson.folder());
        String page = Files.readString(folder.resolve("README.md"));
        String code = PagesTest.plain(Files.readString(cell));
        Transcript transcript = new Transcript();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            if (code.contains(PagesTest.plain(block.group(1)))
                    && page.contains("jshell/" + cell.getFileName())
                    && !isOfDemo(page.substring(0, block.start()))) {
                transcript.add(block.group(2), plain(block.group(3)));
            }
        }
        return transcript.shown.isEmpty() ? Optional.empty() : Optional.of(transcript);
    }

    /** Whether the paragraph before a snippet says that it is a demo's. */
    private static boolean isOfDemo(String before) {
        String[] paragraphs = before.strip().split("\\n\\s*\\n");
        return paragraphs[paragraphs.length - 1].contains("demo/");
    }

    private void add(String pattern, String text) {
        shown.add(text);
        expected.add(pattern == null ? Pattern.quote(text) : pattern);
    }

    /** The output, made comparable. */
    static String plain(String output) {
        return NUMBERED.matcher(output.strip()).replaceAll("\\$ ==>");
    }

    /** What the whole output has to match, with {@link Pattern#DOTALL}. */
    Pattern pattern() {
        return Pattern.compile(String.join("\n", expected), Pattern.DOTALL);
    }

    /** What the page shows, one block after the other. */
    String shown() {
        return String.join("\n", shown);
    }
}
