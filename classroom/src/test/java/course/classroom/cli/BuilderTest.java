package course.classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.cli.CourseOnDisk.Outcome;
import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("building a lesson")
@DisabledOnOs(OS.WINDOWS)
class BuilderTest {
    private static final String MANIFEST = "{\"number\": 1, \"title\": \"First\", \"exercises\": []}";
    private static final String DEMO =
            "package course.first.demo; public class Demo01_Quiet { public static void main(String[] args) {} }";

    @TempDir
    private Path folder;

    private CourseOnDisk course;

    @BeforeEach
    void create() throws IOException, InterruptedException {
        course = new CourseOnDisk(folder);
        course.manifest("lesson01-first", MANIFEST);
        course.compile("demo/Demo01_Quiet.java", DEMO);
        course.buildKit();
        course.course("list"); // builds the kit: it has no stamp
    }

    @Test
    @DisplayName("only what changed is built: a file that is new, changed, put back or deleted")
    @TakesUpTo(seconds = 60)
    void onlyWhatChanged() throws IOException, InterruptedException {
        assertThat(runsOfMaven()).as("first run").isEqualTo(1);
        assertThat(runsOfMaven()).as("nothing changed").isZero();

        Path added = course.write("lesson01-first/src/main/java/course/first/More.java", "class More {}");
        assertThat(runsOfMaven()).as("a new file").isEqualTo(1);

        Files.setLastModifiedTime(added, FileTime.fromMillis(1_000_000));
        assertThat(runsOfMaven()).as("an older file in its place").isEqualTo(1);

        Files.delete(added);
        assertThat(runsOfMaven()).as("a file deleted").isEqualTo(1);

        course.manifest("lesson02-second", MANIFEST.replace("1", "2"));
        course.write("lesson02-second/src/main/java/Broken.java", "broken");
        assertThat(runsOfMaven()).as("a change in another lesson").isZero();
    }

    private int runsOfMaven() throws IOException, InterruptedException {
        int before = course.mavenRuns().size();
        Outcome outcome = course.course("demo", "1.1");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
        return course.mavenRuns().size() - before;
    }

    @Test
    @DisplayName("compile errors: file, line, message, one sentence, 1; and again the next time")
    @TakesUpTo(seconds = 60)
    void compileErrors() throws IOException, InterruptedException {
        course.mavenDoes("echo \"[ERROR] $PWD/lesson01-first/src/main/java/A.java:[7,3] ';' expected\"; exit 1");

        for (int i = 0; i < 2; i++) {
            Outcome outcome = course.course("demo", "1.1");

            assertThat(outcome.err()).isEqualTo("""
                            my course's folder/lesson01-first/src/main/java/A.java:7: ';' expected
                            course: lesson 1 does not compile: mend the lines above and try again.
                            """);
            assertThat(outcome.status()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("libraries missing and no network: tried offline, then online, one sentence, 69")
    void noNetwork() throws IOException, InterruptedException {
        int before = course.mavenRuns().size();
        course.mavenDoes("echo '[ERROR] Could not resolve: Cannot access x in offline mode'; exit 1");

        Outcome outcome = course.course("demo", "1.1");

        assertThat(outcome.err())
                .startsWith("course: libraries for lesson 1 are missing")
                .hasLineCount(1);
        assertThat(outcome.status()).isEqualTo(69);
        assertThat(course.mavenRuns()).hasSize(before + 2);
    }

    @Test
    @DisplayName("what only instructors have is missed in one sentence")
    @TakesUpTo(seconds = 60)
    void noSolutions() throws IOException, InterruptedException {
        course.manifest("lesson05-imgur", MANIFEST.replace("1", "5"));

        Outcome answers = course.course("imgur", "--answers");
        assertThat(answers.err()).contains("there is no folder solutions here").hasLineCount(1);
        assertThat(answers.status()).isEqualTo(2);

        Outcome check = course.course("check", "--repeat", "20");
        assertThat(check.err()).contains("it needs the folder solutions").hasLineCount(1);
        assertThat(check.status()).isEqualTo(2);

        Outcome bench = course.course("bench", "interleave", "--runs", "20");
        assertThat(bench.err()).contains("it needs the folder solutions").hasLineCount(1);
        assertThat(bench.status()).isEqualTo(2);

        Outcome release = course.course("release", "copy");
        assertThat(release.err()).contains("it needs the folder solutions").hasLineCount(1);
        assertThat(release.status()).isEqualTo(2);
    }
}
