package course.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page shows no code that nobody runs, and has what every page has. */
@DisplayName("The lessons' pages")
class PagesTest {
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```java\\n(.*?)^```");

    static List<Lesson> lessons() throws IOException {
        return CourseTree.ofThisProgram().lessons();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    @DisplayName("every snippet stands in a cell, a demo or a stub")
    void snippets(Lesson lesson) throws IOException {
        Path folder = CourseTree.ofThisProgram().root().resolve(lesson.folder());
        List<String> sources = new ArrayList<>();
        for (Path file : files(folder.resolve("jshell"), ".jsh")) {
            sources.add(plain(Files.readString(file)));
        }
        for (Path file : files(folder.resolve("src/main"), ".java")) {
            sources.add(plain(Files.readString(file)));
        }
        Matcher snippet = SNIPPET.matcher(Files.readString(folder.resolve("README.md")));
        List<String> lost = new ArrayList<>();
        while (snippet.find()) {
            String code = plain(snippet.group(1));
            if (sources.stream().noneMatch(source -> source.contains(code))) {
                lost.add(snippet.group(1));
            }
        }
        assertThat(lost)
                .as("snippets of %s/README.md that no cell, demo or stub has", lesson.folder())
                .isEmpty();
    }

    /** Without blanks at the ends of lines, since a snippet of a class stands further left than in its class. */
    static String plain(String code) {
        return code.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (all, line) -> all + line + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    @DisplayName("it has questions, objectives, minutes and key points")
    void frame(Lesson lesson) throws IOException {
        String page = Files.readString(
                CourseTree.ofThisProgram().root().resolve(lesson.folder()).resolve("README.md"));

        assertThat(page)
                .containsPattern("(?m)^#+ Questions")
                .containsPattern("(?m)^#+ Objectives")
                .containsPattern("(?m)^#+ Key points");
        assertThat(page).containsIgnoringCase("minutes");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    @DisplayName("its links lead somewhere")
    void links(Lesson lesson) throws IOException {
        Path page = CourseTree.ofThisProgram().root().resolve(lesson.folder()).resolve("README.md");
        for (String link : PageLinks.of(page)) {
            assertThat(PageLinks.isAlive(page, link))
                    .as("whether there is a file %s", link)
                    .isTrue();
            assertThat(link)
                    .as("a page must not lead into the instructor's half")
                    .doesNotContain("solutions");
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
