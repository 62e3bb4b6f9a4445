package course.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The student's half gives no answer away. */
@DisplayName("The student's half")
class LeakTest {
    /** A run of as many equal tokens is a copy; shorter ones are what everybody writes. */
    private static final int COPY = 36;

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\s\\w]");
    private static final Set<String> KINDS = Set.of(".java", ".md", ".jsh", ".json", ".txt");
    private static final Set<String> NOT_GIVEN = Set.of("solutions", "target", ".git");

    private final CourseTree course = course();

    private static CourseTree course() {
        try {
            return CourseTree.ofThisProgram();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("holds no part of a model answer's method")
    void holdsNoAnswer() throws IOException {
        Map<List<String>, Path> answers = new HashMap<>();
        for (Path answer : answers()) {
            for (List<String> body : bodies(tokens(answer))) {
                runs(body).forEach(run -> answers.put(run, answer));
            }
        }
        Set<String> copies = new LinkedHashSet<>();
        for (Path file : given()) {
            for (List<String> run : runs(tokens(file))) {
                if (answers.containsKey(run)) {
                    copies.add("%s has of %s: %s"
                            .formatted(
                                    course.root().relativize(file),
                                    answers.get(run).getFileName(),
                                    String.join(" ", run)));
                }
            }
        }
        assertThat(answers.size()).isGreaterThan(100);
        assertThat(copies).isEmpty();
    }

    @Test
    @DisplayName("a copy is found: the answers have their own methods")
    void findsACopy() throws IOException {
        for (Path answer : answers()) {
            Set<List<String>> whole = Set.copyOf(runs(tokens(answer)));
            for (List<String> body : bodies(tokens(answer))) {
                assertThat(whole).containsAll(runs(body));
            }
        }
    }

    private List<Path> answers() throws IOException {
        try (Stream<Path> all = Files.walk(course.root().resolve("solutions"))) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> course.root().relativize(file).toString().matches(".*src/main/java(21)?/course/.*"))
                    .filter(file -> !file.toString().contains("grader"))
                    .toList();
        }
    }

    private List<Path> given() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(course.root())) {
            for (Path file : (Iterable<Path>) all::iterator) {
                boolean isLeftOut = Stream.iterate(file, Path::getParent)
                        .takeWhile(path -> !path.equals(course.root()))
                        .anyMatch(path -> NOT_GIVEN.contains(path.getFileName().toString()));
                if (!isLeftOut && Files.isRegularFile(file) && KINDS.stream().anyMatch(file.toString()::endsWith)) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    private static List<String> tokens(Path file) throws IOException {
        try {
            String code = COMMENT.matcher(Files.readString(file)).replaceAll(" ");
            return TOKEN.matcher(code).results().map(MatchResult::group).toList();
        } catch (MalformedInputException e) {
            return List.of(); // not text
        }
    }

    /** What stands between the braces of a top-level class's members. */
    private static List<List<String>> bodies(List<String> tokens) {
        List<List<String>> bodies = new ArrayList<>();
        List<String> body = new ArrayList<>();
        int depth = 0;
        for (String token : tokens) {
            depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
            if (depth >= 2) {
                body.add(token);
            } else if (!body.isEmpty()) {
                bodies.add(List.copyOf(body));
                body.clear();
            }
        }
        return bodies;
    }

    private static List<List<String>> runs(List<String> tokens) {
        List<List<String>> runs = new ArrayList<>();
        for (int begin = 0; begin + COPY <= tokens.size(); begin++) {
            runs.add(tokens.subList(begin, begin + COPY));
        }
        return runs;
    }
}
