package course.grader;

import course.classroom.Exercise;
import course.classroom.Lesson;
import course.classroom.verdict.TestVerdict.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One answer to an exercise whose verdict is known beforehand.
 *
 * @param files the folder with its sources, laid over the model answers; for a stub and the model answer itself that of its file
 * @param caughtBy for a mistake: the clauses that have to fail, each with words that a message has to have; else empty
 * @param mayFail for a mistake: clauses that may or may not fail as well
 */
record Variant(
        Lesson lesson,
        Exercise exercise,
        Kind kind,
        String name,
        Path files,
        Map<String, String> caughtBy,
        Set<String> mayFail) {
    enum Kind {
        STUB,
        ANSWER,
        ALTERNATIVE,
        MISTAKE
    }

    private static final Pattern CAUGHT = Pattern.compile("//\\s*Caught by:\\s*(C\\d+)\\s*\"([^\"]+)\"\\s*");
    private static final Pattern MAY_FAIL = Pattern.compile("//\\s*May also fail:\\s*(.+?)\\s*");

    /** Every checked-in answer to an exercise. */
    static List<Variant> of(CourseTree course, Lesson lesson, Exercise exercise) throws IOException {
        List<Variant> variants = new ArrayList<>();
        Path stubs = lesson.source(course.root(), exercise).getParent();
        Path answers =
                lesson.source(course.root().resolve("solutions"), exercise).getParent();
        variants.add(new Variant(lesson, exercise, Kind.STUB, "stub", stubs, Map.of(), Set.of()));
        variants.add(new Variant(lesson, exercise, Kind.ANSWER, "model answer", answers, Map.of(), Set.of()));
        for (Path folder :
                folders(course.solution(lesson).resolve("alternatives").resolve(exercise.className()))) {
            variants.add(new Variant(
                    lesson, exercise, Kind.ALTERNATIVE, folder.getFileName().toString(), folder, Map.of(), Set.of()));
        }
        for (Path folder : folders(course.solution(lesson).resolve("mistakes").resolve(exercise.className()))) {
            variants.add(mistake(lesson, exercise, folder));
        }
        return variants;
    }

    private static Variant mistake(Lesson lesson, Exercise exercise, Path folder) throws IOException {
        Map<String, String> caughtBy = new LinkedHashMap<>();
        Set<String> mayFail = new LinkedHashSet<>();
        for (String line : lines(folder)) {
            Matcher caught = CAUGHT.matcher(line.strip());
            Matcher may = MAY_FAIL.matcher(line.strip());
            if (caught.matches()) {
                caughtBy.put(caught.group(1), caught.group(2));
            } else if (may.matches()) {
                mayFail.addAll(List.of(may.group(1).split("\\s*,\\s*")));
            }
        }
        if (caughtBy.isEmpty()) {
            throw new IOException(
                    folder + " doesn't say what catches it: add a line such as // Caught by: C3 \"join every thread\"");
        }
        return new Variant(lesson, exercise, Kind.MISTAKE, folder.getFileName().toString(), folder, caughtBy, mayFail);
    }

    /** Of all its files: where an exercise has several, those that are as in the model answer are left out. */
    private static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : Folders.files(folder)) {
            lines.addAll(Files.readAllLines(folder.resolve(file)));
        }
        return lines;
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Puts its sources, with the model answers under them, into a source root of its own. */
    Path layOut(CourseTree course, Path root) throws IOException {
        Folders.fresh(root);
        Path own = root.resolve("course").resolve(lesson.topic());
        if (kind == Kind.STUB) {
            Path stub = lesson.source(course.root(), exercise);
            Files.createDirectories(own);
            Files.copy(stub, own.resolve(stub.getFileName().toString()));
            for (String part : exercise.parts()) {
                Files.copy(stub.resolveSibling(part + ".java"), own.resolve(part + ".java"));
            }
            return root;
        }
        for (Path answers : CourseTree.sourceRoots(course.solution(lesson))) {
            Folders.copy(answers, root, file -> true);
        }
        if (kind != Kind.ANSWER) {
            Folders.copy(files, own, file -> true);
        }
        return root;
    }

    /** What is wrong with the verdict on it: one line each; none when it is as it should be. */
    List<String> complaints(Judgement judgement) {
        return switch (kind) {
            case ANSWER, ALTERNATIVE -> rightAnswer(judgement);
            case STUB -> stub(judgement);
            case MISTAKE -> mistake(judgement);
        };
    }

    private static List<String> rightAnswer(Judgement judgement) {
        return judgement.notPassed().stream()
                .map(verdict -> "a right answer fails '" + verdict.test() + "': " + verdict.message())
                .toList();
    }

    private static List<String> stub(Judgement judgement) {
        return judgement.verdicts().stream()
                .filter(verdict -> verdict.status() != Status.FAILED)
                .map(verdict -> "graded, the stub doesn't fail '" + verdict.test() + "' but has " + verdict.status())
                .toList();
    }

    private List<String> mistake(Judgement judgement) {
        List<String> complaints = new ArrayList<>();
        Set<String> failed = judgement.clausesNotPassed();
        caughtBy.forEach((clause, words) -> {
            boolean said = judgement.notPassed().stream()
                    .anyMatch(verdict -> verdict.clause().equals(clause)
                            && verdict.message().toLowerCase().contains(words.toLowerCase()));
            if (!failed.contains(clause)) {
                complaints.add("clause " + clause + " should have failed and passed");
            } else if (!said) {
                complaints.add("clause " + clause + " failed, but no message says \"" + words + "\": "
                        + judgement.notPassed().stream()
                                .filter(verdict -> verdict.clause().equals(clause))
                                .map(verdict -> verdict.message())
                                .toList());
            }
        });
        judgement.notPassed().stream()
                .filter(verdict -> !caughtBy.containsKey(verdict.clause()) && !mayFail.contains(verdict.clause()))
                .forEach(
                        verdict -> complaints.add("'" + verdict.test() + "' should have passed: " + verdict.message()));
        return complaints;
    }
}
