package course.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.Exercise;
import course.classroom.Lesson;
import course.classroom.test.TakesUpTo;
import course.grader.ledger.Alike;
import course.grader.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Look-alikes")
class LookAlikesTest {
    @TempDir
    private Path folder;

    private CourseTree course;
    private Lesson lesson;

    @BeforeEach
    void course() throws Exception {
        course = CourseTree.ofThisProgram();
        lesson = course.lessons().get(0);
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("a copy with other names, comments and layout is found; other right answers and stubs are not")
    void found() throws Exception {
        for (Exercise exercise : lesson.exercises()) {
            String model = Files.readString(lesson.source(course.root().resolve("solutions"), exercise));
            write("ann", exercise, model);
            write("bob", exercise, disguised(model));
            write("cem", exercise, alternative(exercise));
            write("dan", exercise, Files.readString(lesson.source(course.root(), exercise)));
            write("eve", exercise, Files.readString(lesson.source(course.root(), exercise)) + "\n// to do\n");
        }

        Alike alike = compare("out", "ann", "bob", "cem", "dan", "eve");

        assertThat(alike.failure()).isEmpty();
        assertThat(alike.compared()).isEqualTo(5);
        assertThat(alike.pairs()).hasSize(1);
        Alike.Pair pair = alike.pairs().get(0);
        assertThat(pair.first() + " " + pair.second()).isEqualTo("ann bob");
        assertThat(pair.percent()).isGreaterThan(95);
        assertThat(pair.exercises()).contains("1.2 RunAll", "1.7 PrimeCounter");
        assertThat(pair.both()).isEqualTo(lesson.exercises().size());
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("what can't be parsed costs itself alone, and the same answers give the same bytes")
    void unreadable() throws Exception {
        for (Exercise exercise : lesson.exercises()) {
            String model = Files.readString(lesson.source(course.root().resolve("solutions"), exercise));
            boolean spoilt = exercise.className().equals("RunAll");
            write("ann", exercise, model);
            write("bob", exercise, model);
            write("cem", exercise, spoilt ? "class { \u0000 }" : "");
            if (spoilt) {
                write("dan", exercise, "class A { int a = " + "(".repeat(30_000) + "1" + ")".repeat(30_000) + "; }");
            }
        }

        Alike alike = compare("one", "ann", "bob", "cem", "dan");

        assertThat(alike.failure()).isEmpty();
        assertThat(alike.pairs()).extracting(Alike.Pair::percent).containsExactly(100);
        assertThat(compare("another", "ann", "bob", "cem", "dan")).isEqualTo(alike);
        assertThat(folder.resolve("another/alike.json")).hasSameTextualContentAs(folder.resolve("one/alike.json"));
    }

    @Test
    @DisplayName("one submission is like no other; what has not changed is not compared again")
    void one() throws Exception {
        write("ann", lesson.exercises().get(1), "class RunAll {}");

        assertThat(compare("out", "ann").pairs()).isEmpty();

        Path kept = folder.resolve("out/alike.json");
        Files.writeString(kept, Files.readString(kept).replace("\"compared\": 1", "\"compared\": 7"));
        assertThat(compare("out", "ann").compared()).isEqualTo(7);

        write("ann", lesson.exercises().get(1), "class RunAll { int changed; }");
        assertThat(compare("out", "ann").compared()).isEqualTo(1);
    }

    private void write(String id, Exercise exercise, String text) throws IOException {
        Path file = lesson.source(folder.resolve("submissions").resolve(id), exercise);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Alike compare(String out, String... ids) throws Exception {
        try (Ledger ledger = Ledger.open(folder.resolve(out))) {
            for (String id : ids) {
                ledger.write(course.lookAlikes()
                        .answers(id, folder.resolve("submissions").resolve(id)));
            }
            course.lookAlikes().find(List.of(ids), ledger, folder.resolve("work"));
        }
        return Ledger.alike(folder.resolve(out)).orElseThrow();
    }

    private String alternative(Exercise exercise) throws IOException {
        Path home = course.solution(lesson).resolve("alternatives").resolve(exercise.className());
        try (Stream<Path> names = Files.list(home)) {
            return Files.readString(names.sorted().findFirst().orElseThrow().resolve(exercise.className() + ".java"));
        }
    }

    /** As a student would who hands in somebody else's: no comment, every variable and method under another name, all on a few lines. */
    private static String disguised(String text) {
        return java.util.regex.Pattern.compile("\\b[a-z]\\w*\\b")
                .matcher(text.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "").replaceAll("\\s+", " "))
                .replaceAll(word -> SourceVersion.isKeyword(word.group())
                                || Set.of("record", "var").contains(word.group())
                        ? word.group()
                        : "my" + word.group());
    }
}
