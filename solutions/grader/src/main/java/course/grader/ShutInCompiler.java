package course.grader;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import course.classroom.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Compiles a lesson's answers in a program of its own: a source can keep javac at work for ever, or make it run out of memory or
 * stack, which then costs that source alone.
 */
final class ShutInCompiler {
    private static final long LIMIT_SECONDS = 60;
    private static final int MOST_TRIED_ALONE = 40;
    private static final String ENDLESS =
            ": javac failed at it, or did not come to its end in " + LIMIT_SECONDS + " seconds";

    private final Lesson lesson;

    ShutInCompiler(Lesson lesson) {
        this.lesson = lesson;
    }

    /** As {@link AnswerCompiler#compile}. Blocks until: it is done. */
    AnswerCompiler.Result compile(List<Path> roots, Path classes) throws IOException, InterruptedException {
        if (holdNothing(roots)) {
            return new AnswerCompiler.Result(Folders.fresh(classes), Map.of());
        }
        Optional<AnswerCompiler.Result> together = attempt(roots, classes);
        return together.isPresent() ? together.get() : oneByOne(roots, classes);
    }

    private static boolean holdNothing(List<Path> roots) throws IOException {
        for (Path root : roots) {
            if (!Folders.files(root).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private AnswerCompiler.Result oneByOne(List<Path> roots, Path classes) throws IOException, InterruptedException {
        Map<String, String> errors = new LinkedHashMap<>();
        Path good = Folders.fresh(classes.resolveSibling("good"));
        Path alone = classes.resolveSibling("alone");
        int tried = 0;
        for (Path root : roots) {
            for (Path file : Folders.files(root)) {
                Folders.copy(root, Folders.fresh(alone), file::equals);
                if (tried++ < MOST_TRIED_ALONE
                        && attempt(List.of(alone), classes.resolveSibling("alone-classes"))
                                .isPresent()) {
                    Folders.copy(root, good, file::equals);
                } else {
                    String name = file.toString().replace('\\', '/');
                    errors.put(name, name + ENDLESS);
                }
            }
        }
        Optional<AnswerCompiler.Result> rest = attempt(List.of(good), classes);
        if (rest.isPresent()) {
            errors.putAll(rest.get().errors());
        } else {
            Folders.files(good).forEach(file -> errors.put(file.toString().replace('\\', '/'), file + ENDLESS));
            Folders.fresh(classes);
        }
        return new AnswerCompiler.Result(classes, errors);
    }

    /** Empty if it did not come to its end. */
    private Optional<AnswerCompiler.Result> attempt(List<Path> roots, Path classes)
            throws IOException, InterruptedException {
        Path errors = classes.resolveSibling("errors.json");
        Files.createDirectories(classes.getParent());
        Files.deleteIfExists(errors);
        Process javac = new ProcessBuilder(command(roots, classes, errors))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            boolean ended = javac.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (!ended || !Files.exists(errors)) {
                return Optional.empty();
            }
        } finally {
            javac.destroyForcibly().waitFor();
        }
        Map<String, String> read =
                new Gson().fromJson(Files.readString(errors), new TypeToken<Map<String, String>>() {}.getType());
        return Optional.of(new AnswerCompiler.Result(classes, read));
    }

    private List<String> command(List<Path> roots, Path classes, Path errors) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CompileProgram.class.getName(),
                lesson.folder(),
                errors.toString(),
                classes.toString()));
        roots.forEach(root -> command.add(root.toString()));
        return new ForkAlone(List.of()).around(command, classes, List.of(), false);
    }
}
