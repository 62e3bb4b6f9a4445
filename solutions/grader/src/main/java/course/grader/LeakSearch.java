package course.grader;

import course.classroom.Exercise;
import course.classroom.Lesson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Looks in what students get for anything of the instructor's half. */
final class LeakSearch {
    /** A run of as many equal tokens is a copy; shorter ones are what everybody writes. */
    private static final int COPY = 36;
    /** A visible and a hidden test, or a demo and a mistake, may share less of the latter than this; an answer shares nothing. */
    private static final double SHARED_AT_MOST = 0.25;

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\s\\w]");
    private static final Pattern HEAD_OF_A_MISTAKE = Pattern.compile("\\A\\s*// (Mistake|Caught by): ");
    private static final Pattern NAME =
            Pattern.compile("(?:.*/)?(?:solutions|mistakes|alternatives)/.*|.*HiddenTest\\.\\w+");
    private static final Pattern OPAQUE = Pattern.compile(".*\\.(?:class|jar|zip|gz|tar|jmod|jfr|patch|diff)");
    private static final Pattern ANSWER =
            Pattern.compile("solutions/(?!grader/|benchmarks/).*src/main/java(21)?/course/.*");
    private static final Pattern OTHER =
            Pattern.compile("solutions/[^/]*/(?:src/test/java(21)?|alternatives|mistakes)/.*");
    private static final Set<String> NOT_GIVEN = Set.of("solutions", "target", ".git");

    private final CourseTree course;

    /** @param course the whole course, the instructor's half included */
    LeakSearch(CourseTree course) {
        this.course = course;
    }

    /** What leaks from the files of a folder, a sentence each; empty if nothing does. */
    List<String> in(Path folder, Collection<Path> files) throws IOException {
        List<String> leaks = new ArrayList<>();
        Map<List<String>, Path> given = new HashMap<>();
        for (Path file : files) {
            String name = file.toString().replace('\\', '/');
            if (NAME.matcher(name).matches()) {
                leaks.add(name + " has a name of the instructor's half");
            } else if (OPAQUE.matcher(name).matches()) {
                leaks.add(name + " may hold anything: no archives, classes or patches are given");
            }
            String text = text(folder.resolve(file));
            if (HEAD_OF_A_MISTAKE.matcher(text).find()) {
                leaks.add(name + " begins as a mistake does");
            }
            runs(tokens(text)).forEach(run -> given.putIfAbsent(run, file));
        }
        leaks.addAll(copies(given));
        leaks.addAll(filledIn(folder));
        return leaks;
    }

    /** Of the course itself: everything but the instructor's half, and what is built. */
    List<Path> givenFiles() throws IOException {
        return Folders.files(course.root()).stream()
                .filter(file -> IntStream.range(0, file.getNameCount())
                        .noneMatch(i -> NOT_GIVEN.contains(file.getName(i).toString())))
                .toList();
    }

    private List<String> copies(Map<List<String>, Path> given) throws IOException {
        List<String> copies = new ArrayList<>();
        if (given.isEmpty()) {
            return copies;
        }
        for (Path file : Folders.files(course.root().resolve("solutions"))) {
            Path theirs = Path.of("solutions").resolve(file);
            String name = theirs.toString().replace('\\', '/');
            boolean isAnswer = ANSWER.matcher(name).matches();
            if (name.endsWith(".java") && (isAnswer || OTHER.matcher(name).matches())) {
                List<List<String>> own = runsOfBodies(text(course.root().resolve(theirs)));
                List<List<String>> shared =
                        own.stream().filter(given::containsKey).toList();
                if (shared.size() > (isAnswer ? 0 : SHARED_AT_MOST * own.size())) {
                    copies.add("%s has of %s: %s"
                            .formatted(given.get(shared.get(0)), name, String.join(" ", shared.get(0))));
                }
            }
        }
        return copies;
    }

    private List<String> filledIn(Path folder) throws IOException {
        List<String> filledIn = new ArrayList<>();
        for (Lesson lesson : Lesson.all(folder)) {
            for (Exercise exercise : lesson.exercises()) {
                Path stub = lesson.source(folder, exercise);
                if (!text(stub).contains("NotStartedException(\"" + exercise.number())) {
                    filledIn.add(
                            folder.relativize(stub) + " is no stub: exercise " + exercise.number() + " is filled in");
                }
            }
        }
        return filledIn;
    }

    /** Empty if it is no text. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    /** Of code, without its comments. */
    static List<String> tokens(String text) {
        String code = COMMENT.matcher(text).replaceAll(" ");
        return TOKEN.matcher(code).results().map(MatchResult::group).toList();
    }

    /** The runs of what stands between the braces of a top-level class's members. */
    static List<List<String>> runsOfBodies(String text) {
        List<List<String>> runs = new ArrayList<>();
        List<String> body = new ArrayList<>();
        int depth = 0;
        for (String token : tokens(text)) {
            depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
            if (depth >= 2) {
                body.add(token);
            } else if (!body.isEmpty()) {
                runs.addAll(runs(List.copyOf(body)));
                body.clear();
            }
        }
        return runs;
    }

    static List<List<String>> runs(List<String> tokens) {
        List<List<String>> runs = new ArrayList<>();
        for (int begin = 0; begin + COPY <= tokens.size(); begin++) {
            runs.add(tokens.subList(begin, begin + COPY));
        }
        return runs;
    }
}
