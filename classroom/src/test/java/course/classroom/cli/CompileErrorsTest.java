package course.classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("compile errors")
class CompileErrorsTest {
    private static final List<String> MAVEN = List.of(
            "[ERROR] COMPILATION ERROR : ",
            "[ERROR] /my course/lesson02-locks/src/Bank.java:[12,9] cannot find symbol",
            "  symbol:   class Lokc",
            "  location: class course.locks.Bank",
            "[ERROR] /my course/lesson02-locks/src/Guard.java:[3,1] ';' expected",
            "[ERROR] Failed to execute goal compile: Compilation failure: Compilation failure: ",
            "[ERROR] /my course/lesson02-locks/src/Bank.java:[12,9] cannot find symbol",
            "[ERROR]   symbol:   class Lokc",
            "[ERROR]   location: class course.locks.Bank",
            "[ERROR] /my course/lesson02-locks/src/Guard.java:[3,1] ';' expected",
            "[ERROR] -> [Help 1]");

    @Test
    @DisplayName("each is told once, by file and line, with all it says")
    void eachOnce() {
        assertThat(CompileErrors.in(MAVEN, Path.of("/my course")))
                .containsExactly(
                        "lesson02-locks/src/Bank.java:12: cannot find symbol\n  symbol:   class Lokc\n  location: class course.locks.Bank",
                        "lesson02-locks/src/Guard.java:3: ';' expected");
    }

    @Test
    @DisplayName("a file outside the current folder is named in full")
    void namedInFull() {
        assertThat(CompileErrors.in(MAVEN, Path.of("/elsewhere")).get(1))
                .isEqualTo("/my course/lesson02-locks/src/Guard.java:3: ';' expected");
    }
}
