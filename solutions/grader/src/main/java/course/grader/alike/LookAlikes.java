package course.grader.alike;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import course.classroom.Exercise;
import course.classroom.Lesson;
import course.grader.Confinement;
import course.grader.CourseStamp;
import course.grader.Folders;
import course.grader.ledger.Alike;
import course.grader.ledger.Answers;
import course.grader.ledger.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds the submissions of a class that are too alike, with JPlag. In a program of its own: a source can keep a parser at work for
 * ever, or make it run out of memory, which then costs this comparison and no grade.
 */
public final class LookAlikes {
    /** From here on two submissions are too alike. Different right answers to the whole course stay below 40, half a copy comes to 60. */
    public static final int LEAST_PERCENT = 70;

    private static final long MOST_BYTES_A_FILE = 64 << 10;
    private static final long LIMIT_SECONDS = 600;
    private static final String FAILED =
            "JPlag failed at one of them, or did not come to its end in " + LIMIT_SECONDS + " seconds";

    private final List<Lesson> lessons;
    private final Path course;
    private final Confinement confinement;

    /**
     * @param course its folder, with the stubs
     * @param confinement for the program that reads what students wrote
     */
    public LookAlikes(List<Lesson> lessons, Path course, Confinement confinement) {
        this.lessons = List.copyOf(lessons);
        this.course = course;
        this.confinement = confinement;
    }

    /**
     * What of a submission is compared: each file that an exercise is about, if the student has changed it.
     *
     * @param submission a folder laid out as the course is
     */
    public Answers answers(String id, Path submission) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path stub : stubs().keySet()) {
            Path answer = submission.resolve(stub);
            if (Files.isRegularFile(answer)
                    && Files.size(answer) <= MOST_BYTES_A_FILE
                    && Files.mismatch(answer, course.resolve(stub)) >= 0) {
                files.put(
                        stub.toString().replace('\\', '/'),
                        new String(Files.readAllBytes(answer), StandardCharsets.UTF_8));
            }
        }
        return new Answers(id, files);
    }

    /** By the path of the stub in the course, how the reports call it, such as {@code "1.2 RunAll"}. */
    private Map<Path, String> stubs() {
        Map<Path, String> stubs = new TreeMap<>();
        for (Lesson lesson : lessons) {
            for (Exercise exercise : lesson.exercises()) {
                Path main = lesson.source(Path.of(""), exercise);
                stubs.put(main, exercise.number() + " " + exercise.className());
                for (String part : exercise.parts()) {
                    stubs.put(main.resolveSibling(part + ".java"), exercise.number() + " " + part);
                }
            }
        }
        return stubs;
    }

    /**
     * Compares what the ledger holds of these submissions, and keeps there what comes of it. Blocks until: it is done. When nothing
     * has changed since the last time, that is at once.
     *
     * @param ids those whose answers aren't kept are left out
     * @param work a folder that doesn't exist yet
     */
    public void find(List<String> ids, Ledger ledger, Path work) throws IOException, InterruptedException {
        List<Answers> all = new ArrayList<>();
        for (String id : ids) {
            Ledger.answers(ledger.folder(), id).ifPresent(all::add);
        }
        String digest = digest(all);
        boolean known = Ledger.alike(ledger.folder())
                .filter(before ->
                        before.digest().equals(digest) && before.failure().isEmpty())
                .isPresent();
        if (known) {
            return;
        }
        try {
            Optional<List<Alike.Pair>> pairs = all.size() < 2 ? Optional.of(List.of()) : compare(all, work);
            ledger.write(new Alike(digest, all.size(), pairs.orElse(List.of()), pairs.isPresent() ? "" : FAILED));
        } finally {
            Folders.delete(work);
        }
    }

    private String digest(List<Answers> all) throws IOException {
        StringBuilder text = new StringBuilder("comparison 1");
        for (Path stub : stubs().keySet()) {
            text.append(Files.readString(course.resolve(stub)));
        }
        all.forEach(each -> text.append(CourseStamp.of(each.toString())));
        return CourseStamp.of(text.toString());
    }

    private Optional<List<Alike.Pair>> compare(List<Answers> all, Path work) throws IOException, InterruptedException {
        Path parts = Files.createDirectories(work.resolve("parts"));
        for (Map.Entry<Path, String> stub : stubs().entrySet()) {
            String path = stub.getKey().toString().replace('\\', '/');
            if (all.stream().noneMatch(each -> each.files().containsKey(path))) {
                continue;
            }
            Path answers = parts.resolve(stub.getValue()).resolve("answers");
            Files.createDirectories(answers);
            Files.copy(course.resolve(stub.getKey()), answers.resolveSibling("base.java"));
            for (Answers each : all) {
                if (each.files().containsKey(path)) {
                    Files.writeString(
                            answers.resolve(each.id() + ".java"), each.files().get(path));
                }
            }
        }
        Path pairs = work.resolve("pairs.json");
        run(List.of(parts.toString(), pairs.toString()), work);
        return Files.exists(pairs)
                ? Optional.of(
                        new Gson().fromJson(Files.readString(pairs), new TypeToken<List<Alike.Pair>>() {}.getType()))
                : Optional.empty();
    }

    private void run(List<String> arguments, Path work) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx512m",
                                "-Xss4m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                AlikeProgram.class.getName()),
                        arguments.stream())
                .toList();
        Process program = new ProcessBuilder(confinement.around(command, work, List.of(), false))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            program.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        } finally {
            program.destroyForcibly().waitFor();
        }
    }
}
