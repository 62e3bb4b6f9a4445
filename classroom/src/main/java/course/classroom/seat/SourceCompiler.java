package course.classroom.seat;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles one exercise, its visible test and whatever they use, in this process and nothing else: what is wrong with another exercise
 * costs that one alone. Stays warm from one time to the next. Confined to one thread at a time.
 */
final class SourceCompiler implements AutoCloseable {
    private final Path course;
    private final WorkFolder work;
    private final List<Path> libraries;
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);

    /**
     * @param course the folder that holds the lessons
     * @param work where the classes go, tests apart from what they test
     * @param libraries what the lessons need, the kit included
     */
    SourceCompiler(Path course, WorkFolder work, List<Path> libraries) {
        this.course = course;
        this.work = work;
        this.libraries = List.copyOf(libraries);
    }

    /** Compiles into emptied folders. */
    Compilation compile(Assignment assignment) throws IOException {
        work.empty();
        for (Path needed : List.of(assignment.source(course), assignment.test(course))) {
            if (!Files.exists(needed)) {
                String message = "the file is missing; 'git checkout' brings back what came with the course";
                return new Compilation(List.of(new CompileError(needed, 1, 0, message, "")), Set.of());
            }
        }
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) javac.getTask(
                new StringWriter(),
                files,
                said,
                options(assignment),
                null,
                files.getJavaFileObjectsFromPaths(wanted(assignment)));
        Sources sources = new Sources(task.getElements());
        task.addTaskListener(sources);
        boolean good = task.call();
        if (good) {
            work.moveTests(sources.classesOfTests);
            return new Compilation(List.of(), sources.read);
        }
        List<CompileError> errors = said.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> error(each, assignment))
                .distinct()
                .toList();
        return new Compilation(errors, sources.read);
    }

    private List<Path> wanted(Assignment assignment) {
        Path own = assignment.source(course);
        List<Path> wanted = new ArrayList<>(List.of(own, assignment.test(course)));
        assignment.exercise().parts().forEach(part -> wanted.add(own.resolveSibling(part + ".java")));
        return wanted;
    }

    private List<String> options(Assignment assignment) {
        Path lesson = course.resolve(assignment.lesson().folder());
        String release = Runtime.version().feature() >= 21 ? "21" : "17";
        // Not --release, which opens its own picture of that release's library each time.
        return List.of(
                "-d",
                work.classes().toString(),
                "-cp",
                path(libraries.stream()),
                "-sourcepath",
                path(roots(lesson)),
                "-source",
                release,
                "-target",
                release,
                "-implicit:class",
                "-proc:none",
                "-nowarn",
                "-Xlint:none",
                "-parameters",
                "-g");
    }

    private static Stream<Path> roots(Path lesson) {
        Stream<String> folders = Runtime.version().feature() >= 21
                ? Stream.of("src/main/java", "src/main/java21", "src/test/java", "src/test/java21")
                : Stream.of("src/main/java", "src/test/java");
        return folders.map(lesson::resolve);
    }

    private static String path(Stream<Path> entries) {
        return entries.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** An error that belongs to no file, which is rare, is laid to the exercise's own. */
    private CompileError error(Diagnostic<? extends JavaFileObject> said, Assignment assignment) {
        Path file = said.getSource() == null
                ? assignment.source(course)
                : Path.of(said.getSource().toUri());
        long line = Math.max(1, said.getLineNumber());
        return new CompileError(
                file, line, Math.max(0, said.getColumnNumber()), said.getMessage(Locale.ENGLISH), lineOf(file, line));
    }

    private static String lineOf(Path file, long line) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(line - 1).findFirst().orElse("");
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    /** Notes what javac reads, and which classes come from tests. */
    private final class Sources implements TaskListener {
        private final Set<Path> read = new LinkedHashSet<>();
        private final Set<String> classesOfTests = new HashSet<>(); // binary names
        private final Elements elements;

        Sources(Elements elements) {
            this.elements = elements;
        }

        @Override
        public void finished(TaskEvent event) {
            if (event.getSourceFile() == null) {
                return;
            }
            Path source = Path.of(event.getSourceFile().toUri());
            if (event.getKind() == TaskEvent.Kind.PARSE) {
                read.add(source);
            } else if (event.getKind() == TaskEvent.Kind.GENERATE && isTest(source)) {
                classesOfTests.add(
                        elements.getBinaryName(event.getTypeElement()).toString());
            }
        }

        private boolean isTest(Path source) {
            Path inCourse = course.relativize(source);
            return inCourse.getNameCount() > 2 && inCourse.subpath(1, 3).equals(Path.of("src", "test"));
        }
    }
}
