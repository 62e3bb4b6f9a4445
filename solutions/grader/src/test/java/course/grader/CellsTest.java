package course.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.Lesson;
import course.classroom.redis.RedisServer;
import course.classroom.test.TakesUpTo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell runs in JShell, alone after its lesson's start-up cells, without an error, and prints what the page shows. */
@DisplayName("The lessons' cells")
class CellsTest {
    private static final String START = "00-start.jsh";
    /** What JShell itself imports for {@code /set start DEFAULT}. */
    private static final List<String> DEFAULT_IMPORTS = List.of(
            "java.io.*",
            "java.math.*",
            "java.net.*",
            "java.nio.file.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.function.*",
            "java.util.prefs.*",
            "java.util.regex.*",
            "java.util.stream.*");

    record Cell(Lesson lesson, Path file) {
        @Override
        public String toString() {
            return lesson.folder() + "/" + file.getFileName();
        }
    }

    /**
     * Runs snippets in the thread that evaluates them. JShell's own "local" engine also waits for the threads that it happens to see when a
     * snippet has begun: at times an HTTP client's, which live on for a minute.
     */
    private static final class InThisThread implements ExecutionControlProvider {
        @Override
        public String name() {
            return "in this thread";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return new DirectExecutionControl();
        }
    }

    static List<Cell> cells() throws IOException {
        CourseTree course = CourseTree.ofThisProgram();
        List<Cell> cells = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            try (Stream<Path> files =
                    Files.list(course.root().resolve(lesson.folder()).resolve("jshell"))) {
                files.filter(file -> file.toString().endsWith(".jsh"))
                        .sorted()
                        .forEach(file -> cells.add(new Cell(lesson, file)));
            }
        }
        cells.removeIf(cell -> !isAvailable(cell));
        return cells;
    }

    /** A cell that needs a newer Java, or Redis, says so in its first line. */
    private static boolean isAvailable(Cell cell) {
        try (Stream<String> lines = Files.lines(cell.file())) {
            String first = lines.findFirst().orElse("");
            return (CourseTree.isNewer() || !first.equals("// needs Java 21"))
                    && (RedisServer.isInstalled() || !first.equals("// needs redis-server"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    @TakesUpTo(seconds = 120)
    @DisplayName("runs without an error")
    void runs(Cell cell) throws IOException {
        CourseTree course = CourseTree.ofThisProgram();
        List<String> errors = new ArrayList<>();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        try (JShell shell =
                JShell.builder().executionEngine(new InThisThread(), Map.of()).build()) {
            course.demoClassPath(cell.lesson()).forEach(entry -> shell.addToClasspath(entry.toString()));
            DEFAULT_IMPORTS.forEach(each -> evaluate(shell, "import " + each + ";", errors));
            Path start = cell.file().resolveSibling(START);
            if (Files.exists(start)) {
                evaluate(shell, Files.readString(start), errors);
            }
            printed.reset();
            if (!cell.file().equals(start)) {
                evaluate(shell, Files.readString(cell.file()), errors);
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(errors).as("errors in " + cell).isEmpty();
        Optional<Transcript> transcript = Transcript.of(cell.lesson(), cell.file());
        if (transcript.isPresent()) {
            assertPrints(cell, Transcript.plain(printed.toString(StandardCharsets.UTF_8)), transcript.get());
        }
    }

    private static void assertPrints(Cell cell, String printed, Transcript transcript) {
        assertThat(printed)
                .as("what %s prints; the page shows%n%s%n", cell, transcript.shown())
                .matches(transcript.pattern());
        assertThat(transcript.shown())
                .as("what the page shows of %s, against its own pattern", cell)
                .matches(transcript.pattern());
    }

    /** As JShell reads a file: line by line, until they make a snippet. */
    private static void evaluate(JShell shell, String text, List<String> errors) {
        String snippet = "";
        for (String line : text.lines().toList()) {
            snippet += line + "\n";
            String left = snippet;
            while (!left.isBlank()) {
                SourceCodeAnalysis.CompletionInfo next =
                        shell.sourceCodeAnalysis().analyzeCompletion(left);
                if (!next.completeness().isComplete()) {
                    break;
                }
                for (SnippetEvent event : shell.eval(next.source())) {
                    complain(shell, event, errors);
                    show(shell, event);
                }
                left = next.remaining();
            }
            snippet = left;
        }
        if (!isComment(snippet)) {
            errors.add("incomplete: " + snippet.strip());
        }
    }

    /** As JShell does, but without what a snippet says that ends with a semicolon: pages show those alone that ask for a value. */
    private static void show(JShell shell, SnippetEvent event) {
        Snippet snippet = event.snippet();
        boolean asks = snippet.kind() == Snippet.Kind.EXPRESSION
                || snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        if (asks && !snippet.source().strip().endsWith(";")) {
            String name =
                    snippet instanceof ExpressionSnippet expression ? expression.name() : ((VarSnippet) snippet).name();
            System.out.println(name + " ==> " + event.value());
        }
    }

    private static boolean isComment(String text) {
        return text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("//"));
    }

    private static void complain(JShell shell, SnippetEvent event, List<String> errors) {
        if (event.exception() != null) {
            errors.add(event.snippet().source().strip() + " throws " + event.exception());
        }
        if (event.status() == Snippet.Status.REJECTED) {
            List<String> why = shell.diagnostics(event.snippet())
                    .map((Diag each) -> each.getMessage(Locale.ENGLISH))
                    .toList();
            errors.add(event.snippet().source().strip() + " is refused: " + why);
        }
    }
}
