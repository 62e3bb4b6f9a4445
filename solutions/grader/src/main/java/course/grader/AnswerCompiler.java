package course.grader;

import course.classroom.Exercise;
import course.classroom.Lesson;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles one lesson's answers, in process. Only files of the lesson's own package count, demos and given types left out; those come from the course.
 * A file that doesn't compile is left out as well, so that it costs its own exercise alone.
 */
final class AnswerCompiler {
    private final CourseTree course;
    private final Lesson lesson;

    AnswerCompiler(CourseTree course, Lesson lesson) {
        this.course = course;
        this.lesson = lesson;
    }

    /**
     * What came of it.
     *
     * @param classes the folder with the answers' classes
     * @param errors by source file (relative, such as {@code course/threads/RunAll.java}): the compiler's first word on it
     */
    record Result(Path classes, Map<String, String> errors) {
        /** Why the exercise's own file, or that of a part of it, doesn't compile, or null. */
        String errorOf(Lesson lesson, Exercise exercise) {
            return Stream.concat(Stream.of(exercise.className()), exercise.parts().stream())
                    .map(type -> errors.get("course/" + lesson.topic() + "/" + type + ".java"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * @param roots source roots, such as a submission's {@code lesson01-threads/src/main/java} and {@code …/java21}; of files with one
     *     name the last root's counts
     * @param classes where the classes go; emptied first
     */
    Result compile(List<Path> roots, Path classes) throws IOException {
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, Path> files = new LinkedHashMap<>();
        for (Path root : roots) {
            wanted(root).forEach(file -> files.put(slashed(file), root.resolve(file)));
        }
        Map<String, Path> all = Map.copyOf(files);
        while (true) {
            Folders.fresh(classes);
            Map<String, String> found = attempt(files, classes);
            found.keySet().removeIf(errors::containsKey);
            errors.putAll(found);
            if (found.isEmpty()) {
                compileAlone(all, errors, classes);
                return new Result(classes, errors);
            }
            files.keySet().removeAll(found.keySet());
        }
    }

    /** What only a mistake in another file keeps from compiling compiles with the model answer in that one's place. */
    private void compileAlone(Map<String, Path> files, Map<String, String> errors, Path classes) throws IOException {
        for (String file : List.copyOf(errors.keySet())) {
            if (files.containsKey(file)
                    && attempt(Map.of(file, files.get(file)), classes).isEmpty()) {
                errors.remove(file);
            }
        }
    }

    private List<Path> wanted(Path sources) throws IOException {
        String own = "course/" + lesson.topic() + "/";
        List<String> given = Folders.files(course.givenSources(lesson)).stream()
                .map(AnswerCompiler::slashed)
                .toList();
        return Folders.files(sources).stream()
                .filter(file -> slashed(file).startsWith(own) && slashed(file).endsWith(".java"))
                .filter(file -> !slashed(file).startsWith(own + "demo/")
                        && !slashed(file).startsWith(own + "app/"))
                .filter(file -> !given.contains(slashed(file)))
                .filter(file ->
                        lesson.given().stream().noneMatch(type -> slashed(file).equals(own + type + ".java")))
                .toList();
    }

    private static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** Errors by file; an error that belongs to no file is laid to every file. */
    private Map<String, String> attempt(Map<String, Path> files, Path classes) throws IOException {
        Map<String, String> errors = new LinkedHashMap<>();
        if (files.isEmpty()) {
            return errors;
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                javac.getStandardFileManager(said, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            boolean good = javac.getTask(
                            new StringWriter(),
                            manager,
                            said,
                            options(classes),
                            null,
                            manager.getJavaFileObjectsFromPaths(files.values()))
                    .call();
            for (Diagnostic<? extends JavaFileObject> each : said.getDiagnostics()) {
                if (each.getKind() == Diagnostic.Kind.ERROR && each.getSource() != null) {
                    String file = nameOf(Path.of(each.getSource().toUri()), files);
                    errors.putIfAbsent(
                            file, file + ":" + each.getLineNumber() + ": " + each.getMessage(Locale.ENGLISH));
                }
            }
            if (!good && errors.isEmpty()) {
                String why = said.getDiagnostics().isEmpty()
                        ? "javac failed"
                        : said.getDiagnostics().get(0).getMessage(Locale.ENGLISH);
                files.keySet().forEach(file -> errors.put(file, why));
            }
        }
        return errors;
    }

    private static String nameOf(Path source, Map<String, Path> files) {
        return files.entrySet().stream()
                .filter(file -> file.getValue().toAbsolutePath().equals(source))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(source::toString);
    }

    /** The model answers stand last, so that a file that is left out doesn't spoil those that use it. */
    private List<String> options(Path classes) throws IOException {
        List<Path> path = new ArrayList<>(course.libraries(lesson));
        path.add(course.modelClasses(lesson));
        String release = CourseTree.isNewer() ? "21" : "17";
        return List.of(
                "-d",
                classes.toString(),
                "-cp",
                CourseTree.classPath(path),
                "-sourcepath",
                Files.createDirectories(classes.resolve("META-INF")).toString(),
                "-implicit:none",
                "-proc:none",
                "-nowarn",
                "-parameters",
                "-g",
                "--release",
                release,
                "-encoding",
                "UTF-8",
                "-Xmaxerrs",
                "1000");
    }
}
