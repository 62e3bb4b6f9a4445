package course.grader;

import course.classroom.Exercise;
import course.classroom.Lesson;
import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import course.classroom.verdict.VerdictFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The student's half of the course, being made in a folder of its own. Each step throws {@link Refusal} where it must not go on. */
final class StudentCopy {
    /** What Git tracks outside the instructor's half and students have no use for. */
    private static final String[] GIVEN = {
        ".",
        ":(exclude)solutions",
        ":(exclude).ci",
        ":(exclude)CONTRIBUTING.md",
        ":(exclude)docs/imgur.md",
        ":(exclude)docs/interleave.md",
        ":(exclude)docs/watch.md"
    };

    private static final Pattern UNRESOLVED = Pattern.compile("(?i)offline mode|could not be resolved");

    private final CourseTree course;
    private final Path copy;
    private final Path log;

    /** @param log for what the programs print that make it; written over each time */
    StudentCopy(CourseTree course, Path copy, Path log) {
        this.course = course;
        this.copy = copy;
        this.log = log;
    }

    /** @return how many files it has */
    int copyFiles() throws IOException, InterruptedException {
        GitFolder source = new GitFolder(course.root(), log);
        source.requireCheckout();
        List<String> changed = source.changed(GIVEN);
        if (!changed.isEmpty()) {
            throw new Refusal(1, list(changed, "is", "are") + " not as committed: commit, stash or delete first.");
        }
        List<Path> files = source.tracked(GIVEN);
        for (Path file : files) {
            copy(course.root().resolve(file), file);
        }
        Path overlay = course.root().resolve("solutions/student");
        for (Path file : Folders.files(overlay)) {
            copy(overlay.resolve(file), file);
        }
        return files.size();
    }

    private void copy(Path from, Path name) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (Files.isSymbolicLink(from)) {
            throw new Refusal(1, name + " is a symbolic link, and what it leads to is not copied: put the file there.");
        }
        Path to = copy.resolve(name.toString());
        Files.createDirectories(to.getParent());
        if (name.toString().endsWith(".md")) {
            Files.writeString(to, StudentPages.of(name.toString(), Files.readString(from)));
        } else {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    void requireNoLeak() throws IOException {
        List<Path> files = Folders.files(copy);
        List<String> leaks = new LeakSearch(course).in(copy, files);
        for (Path file : files) {
            if (file.toString().endsWith(".md")) {
                leaks.addAll(wrongIn(file));
            }
        }
        if (!leaks.isEmpty()) {
            String more = leaks.size() == 1 ? "" : " (and " + (leaks.size() - 1) + " more)";
            throw new Refusal(1, leaks.get(0) + more + ".");
        }
    }

    private List<String> wrongIn(Path page) throws IOException {
        List<String> wrong = new ArrayList<>();
        if (Files.readString(copy.resolve(page)).contains("solutions/")) {
            wrong.add(page + " speaks of the folder solutions");
        }
        for (String link : PageLinks.of(copy.resolve(page))) {
            if (!PageLinks.isAlive(copy.resolve(page), link)) {
                wrong.add(page + " links to " + link + ", which students don't have");
            }
        }
        return wrong;
    }

    /**
     * Builds it and runs its tests, which takes a minute or more.
     *
     * @return how many tests were run, those that nobody has begun included
     */
    int test() throws IOException, InterruptedException {
        String maven = mavenIsThere() ? "mvn" : copy.resolve("mvnw").toString();
        Tool.Result result = maven(maven, "-o");
        if (!result.ok() && UNRESOLVED.matcher(result.output()).find()) {
            result = maven(maven, "-U");
        }
        if (!result.ok()) {
            throw new Refusal(1, "the copy does not pass its own tests (Maven's words: " + log + ").");
        }
        int tests = 0;
        for (Lesson lesson : Lesson.all(copy)) {
            for (Exercise exercise : lesson.exercises()) {
                if (exercise.isAvailable()) {
                    tests += requireNotBegun(lesson, exercise);
                }
            }
        }
        return tests;
    }

    private int requireNotBegun(Lesson lesson, Exercise exercise) throws IOException {
        Path verdicts = CourseTree.target(copy.resolve(lesson.folder())).resolve("verdicts");
        List<TestVerdict> all =
                VerdictFiles.read(verdicts.resolve(lesson.packageName() + "." + exercise.className() + "Test.jsonl"));
        if (all.stream().noneMatch(verdict -> verdict.status() == Status.SKIPPED)) {
            throw new Refusal(
                    1,
                    "exercise " + exercise.number() + " is " + (all.isEmpty() ? "not tested" : "begun")
                            + " in the copy: its stub must throw NotStartedException.");
        }
        return all.size();
    }

    private boolean mavenIsThere() throws IOException, InterruptedException {
        try {
            return Tool.run(copy, log, List.of("mvn", "--version")).ok();
        } catch (Refusal notThere) {
            return false;
        }
    }

    private Tool.Result maven(String maven, String mode) throws IOException, InterruptedException {
        return Tool.run(copy, log, List.of(maven, mode, "-q", "-B", "-ntp", "-Dstyle.color=never", "test"));
    }

    /** @return the commit's name, shortened */
    String commit() throws IOException, InterruptedException {
        return new GitFolder(copy, log).commitAll("Interleave, a course in Java concurrency");
    }

    private static String list(List<String> files, String one, String several) {
        List<String> sorted = List.copyOf(new TreeSet<>(files));
        String rest = sorted.size() > 3 ? " and " + (sorted.size() - 3) + " more" : "";
        return String.join(", ", sorted.subList(0, Math.min(3, sorted.size()))) + rest + " "
                + (sorted.size() == 1 ? one : several);
    }
}
