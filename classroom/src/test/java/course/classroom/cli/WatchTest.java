package course.classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import course.classroom.seat.TinyCourse;
import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("watch")
@DisabledOnOs(OS.WINDOWS)
class WatchTest {
    @TempDir
    private Path folder;

    private TinyCourse course;

    @BeforeEach
    void create() throws IOException {
        course = new TinyCourse(folder);
        course.tellLibraries();
    }

    private List<String> command(String... arguments) {
        String root = course.root.toString();
        List<String> command =
                Program.java(System.getProperty("java.class.path"), Course.class.getName(), List.of(arguments));
        command.addAll(1, List.of("-Dcourse.root=" + root, "-Dcourse.terminal=12"));
        if (Runtime.version().feature() >= 24) { // as the launcher does
            command.add(1, "--enable-native-access=ALL-UNNAMED");
        }
        return command;
    }

    @Test
    @DisplayName("in a pseudo-terminal: a verdict at each save, keys, and what an answer does to its JVM it does there")
    @TakesUpTo(seconds = 300)
    void inATerminal() throws IOException, InterruptedException {
        assumeTrue(PseudoTerminal.isThere(), "there is no tmux");
        try (PseudoTerminal terminal = PseudoTerminal.start(course.root, Program.forShell(command("watch")))) {
            terminal.await("0 of 2 exercises pass", "1.1 Begin: not begun", WatchScreen.KEYS);

            course.answer("Begin", "        return 40 + 1;");
            terminal.await(
                    "1.1 Begin: 0 of 2 tests pass", "C1: the answer", "(and 1 more", "Begin.java:", "README.md:5");

            course.answer("Begin", "        return \"42\";");
            terminal.await("1.1 Begin: does not compile", "Begin.java:4: incompatible types", "return \"42\";");

            course.answer("Begin", "        while (true) { }");
            terminal.await("1.1 Begin: testing, ");
            course.answer("Begin", "        System.out.println(\"hello\"); return 42;");
            terminal.await("1 of 2 exercises pass", "1.1 Begin: passes", "hello");

            terminal.type("h");
            terminal.await("Hint 1 of 2", "Look", "One more hint is left.");
            terminal.type("l");
            terminal.await("> 1.1  Begin", "  1.2  Go on", "not begun");
            terminal.type("x");
            terminal.await("1.1 Begin: passes");
            terminal.type("n");
            terminal.await("1.2 Go on: not begun");
            terminal.type("q");
            terminal.await("status 0");
        }
        assertThat(seats()).as("folders left behind").isEmptyDirectory();
    }

    @Test
    @DisplayName("in a pseudo-terminal: p draws the threads of the test that fails, page by page, or says why not")
    @TakesUpTo(seconds = 300)
    void picture() throws IOException, InterruptedException {
        assumeTrue(PseudoTerminal.isThere(), "there is no tmux");
        try (PseudoTerminal terminal = PseudoTerminal.start(course.root, Program.forShell(command("watch")))) {
            terminal.await("1.1 Begin: not begun");
            terminal.type("p");
            terminal.await("1.1 is not begun");

            course.answer("Begin", "        return 42;");
            terminal.await("1.1 Begin: passes");
            terminal.type("p");
            terminal.await("1.1 has nothing to draw: its tests have one thread each.");

            course.answer("Begin", withHelpers(1, 41));
            terminal.await("1.1 Begin: 0 of 2 tests pass");
            terminal.type("p");
            terminal.await("C1: it is 42", "helper 0 |", "z asleep", "any key goes back");
            terminal.type("x");
            terminal.await("1.1 Begin: 0 of 2 tests pass");

            course.answer("Begin", withHelpers(15, 42));
            terminal.await("1.1 Begin: passes");
            terminal.type("p");
            int pages = pages(terminal.await("helper 0", "page 1 of ", "space goes on"));
            for (int page = 2; page <= pages; page++) {
                terminal.type(" ");
                terminal.await("page %d of %d".formatted(page, pages));
            }
            terminal.await("z asleep", "any key goes back");
            terminal.type(" ");
            terminal.await("1.1 Begin: passes");
            terminal.type("p");
            terminal.await("helper 0", "space goes on");
            terminal.type("q");
            terminal.await("status 0");
        }
        assertThat(seats()).as("folders left behind").isEmptyDirectory();
    }

    private static int pages(String screen) {
        Matcher footer = Pattern.compile("page 1 of (\\d+)").matcher(screen);
        assertThat(footer.find()).as(screen).isTrue();
        return Integer.parseInt(footer.group(1));
    }

    private static String withHelpers(int count, int answer) {
        return """
                        Thread[] helpers = new Thread[%d];
                        try {
                            for (int i = 0; i < helpers.length; i++) {
                                helpers[i] = new Thread(() -> java.util.concurrent.locks.LockSupport.parkNanos(50_000_000), "helper " + i);
                                helpers[i].start();
                            }
                            for (Thread helper : helpers) {
                                helper.join();
                            }
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                        return %d;
                """.formatted(count, answer);
    }

    private Path seats() {
        return new CourseFolder(course.root).target(CourseFolder.KIT).resolve("seat");
    }

    @Test
    @DisplayName("without a terminal: one sentence that tells what to do instead, 2")
    @TakesUpTo(seconds = 60)
    void withoutTerminal() throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process watch = new ProcessBuilder(command("watch"))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.createFile(folder.resolve("nothing")).toFile()))
                .start();

        assertThat(watch.waitFor()).isEqualTo(2);
        assertThat(said)
                .content()
                .startsWith("course: watch needs a terminal")
                .contains("./course test")
                .hasLineCount(1);
    }

    @Test
    @DisplayName(
            "a file that is new, changed or gone is seen; one that is being written, not until it has something in it")
    void savedFiles() throws IOException {
        SavedFiles files = new SavedFiles(course.root, new CourseFolder(course.root).lessons());
        assertThat(files.changed()).as("nothing saved").isEmpty();

        Path begin = course.source("Begin", "");
        assertThat(files.changed()).as("emptied").isEmpty();
        course.source("Begin", "class Begin { }");
        Path added = course.source("Added", "class Added { }");
        assertThat(files.changed()).containsExactlyInAnyOrder(begin, added);

        Files.delete(added);
        assertThat(files.changed()).containsExactly(added);
    }
}
