package course.classroom.cli;

import course.classroom.Exercise;
import course.classroom.Lesson;
import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import course.classroom.verdict.VerdictFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How far a learner is with an exercise, as told by its source and by what the last tests said. Whether it compiles is not known.
 *
 * @param kind how far
 * @param text the same in words, at most 20 characters
 */
record ExerciseState(Kind kind, String text) {
    private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern STUB = Pattern.compile("throw\\s+new\\s+NotStartedException\\b");

    /** How far. */
    enum Kind {
        UNAVAILABLE,
        NOT_BEGUN,
        UNTESTED,
        FAILS,
        PASSES
    }

    static ExerciseState of(CourseFolder course, Lesson lesson, Exercise exercise) throws IOException {
        if (!exercise.isAvailable()) {
            return new ExerciseState(Kind.UNAVAILABLE, "needs " + exercise.missing());
        }
        Path source = lesson.source(course.root(), exercise);
        if (!Files.exists(source)) {
            return new ExerciseState(Kind.NOT_BEGUN, "its file is missing");
        }
        List<Path> files = verdictFiles(course, lesson, exercise);
        List<TestVerdict> verdicts = new ArrayList<>();
        FileTime changed = Files.getLastModifiedTime(source);
        boolean current = !files.isEmpty();
        for (Path file : files) {
            current &= Files.getLastModifiedTime(file).compareTo(changed) > 0;
            verdicts.addAll(VerdictFiles.read(file));
        }
        boolean stub = STUB.matcher(COMMENT.matcher(Files.readString(source)).replaceAll(" "))
                .find();
        long run = verdicts.stream()
                .filter(each -> each.status() != Status.SKIPPED)
                .count();
        if (stub && (!current || run == 0)) {
            return new ExerciseState(Kind.NOT_BEGUN, "not begun");
        }
        if (!current) {
            return new ExerciseState(Kind.UNTESTED, files.isEmpty() ? "not tested yet" : "changed since tested");
        }
        long passed =
                verdicts.stream().filter(each -> each.status() == Status.PASSED).count();
        return passed == verdicts.size()
                ? new ExerciseState(Kind.PASSES, "passes")
                : new ExerciseState(Kind.FAILS, passed + " of " + verdicts.size() + " tests pass");
    }

    String paint(Terminal terminal) {
        return switch (kind) {
            case PASSES -> terminal.green(text);
            case FAILS, UNTESTED -> terminal.yellow(text);
            case UNAVAILABLE, NOT_BEGUN -> terminal.faint(text);
        };
    }

    /** What the tests of the exercise said, on whichever Java they ran last; a nested class has a file of its own. */
    private static List<Path> verdictFiles(CourseFolder course, Lesson lesson, Exercise exercise) throws IOException {
        Path target = course.root().resolve(lesson.folder()).resolve("target");
        List<Path> latest = List.of();
        FileTime time = FileTime.fromMillis(0);
        for (Path folder : List.of(target.resolve("verdicts"), target.resolve("java21/verdicts"))) {
            List<Path> files = verdictFiles(folder, lesson.packageName() + "." + exercise.className() + "Test");
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(time) > 0) {
                    time = Files.getLastModifiedTime(file);
                    latest = files;
                }
            }
        }
        return latest;
    }

    private static List<Path> verdictFiles(Path folder, String testClass) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.equals(testClass + ".jsonl")
                                || name.startsWith(testClass + "$") && name.endsWith(".jsonl");
                    })
                    .toList();
        }
    }
}
