package course.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.Exercise;
import course.classroom.Lesson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exercise has all its parts, where a newcomer looks for them, and they speak of the same clauses. */
@DisplayName("The course's layout")
class LayoutTest {
    private static final Pattern CLAUSE_OF_STUB = Pattern.compile("<li>(C\\d+):");
    private static final Pattern CLAUSE_OF_TEST = Pattern.compile("@DisplayName\\(\\s*\"(C\\d+): ");
    private static final Pattern TEST_NAME =
            Pattern.compile("@Test\\s+(?:@\\w+\\([^)]*\\)\\s+)*?@DisplayName\\(\\s*\"([^\"]*)\"");
    /** Where two exercises share clauses, their tests inherit them. */
    private static final Pattern PARENTS = Pattern.compile("class \\w+\\s+(?:implements|extends) ([\\w,\\s]+?) *\\{");

    private static final int ALTERNATIVES = 3;
    private static final int MISTAKES = 6;

    private final CourseTree course = course();

    record Case(Lesson lesson, Exercise exercise) {
        @Override
        public String toString() {
            return exercise.number() + " " + exercise.className();
        }
    }

    static List<Case> exercises() throws IOException {
        return course().lessons().stream()
                .flatMap(lesson -> lesson.exercises().stream().map(exercise -> new Case(lesson, exercise)))
                .toList();
    }

    private static CourseTree course() {
        try {
            return CourseTree.ofThisProgram();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    @DisplayName("stub, page section, both tests, model answer, alternatives and mistakes are there")
    void allParts(Case each) throws IOException {
        Lesson lesson = each.lesson();
        Path stub = lesson.source(course.root(), each.exercise());
        Path page = course.root().resolve(lesson.folder()).resolve("README.md");
        assertThat(stub)
                .content()
                .contains(
                        "Exercise " + each.exercise().number() + ":",
                        "NotStartedException(\"" + each.exercise().number());
        assertThat(page)
                .content()
                .containsPattern("(?m)^#+ .*\\b" + Pattern.quote(each.exercise().number()) + "\\b");
        assertThat(page).content().contains("Hint 1", "Hint 2", "Hint 3");
        assertThat(visibleTest(each)).exists();
        assertThat(hiddenTest(each)).exists();
        assertThat(lesson.source(course.root().resolve("solutions"), each.exercise()))
                .exists();
        List<Variant> variants = Variant.of(course, lesson, each.exercise());
        assertThat(variants)
                .filteredOn(variant -> variant.kind() == Variant.Kind.ALTERNATIVE)
                .hasSizeGreaterThanOrEqualTo(ALTERNATIVES);
        assertThat(variants)
                .filteredOn(variant -> variant.kind() == Variant.Kind.MISTAKE)
                .hasSizeGreaterThanOrEqualTo(MISTAKES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    @DisplayName("tests and mistakes name clauses of the stub, and each clause is tested")
    void clauses(Case each) throws IOException {
        Set<String> stated = found(CLAUSE_OF_STUB, each.lesson().source(course.root(), each.exercise()));
        Set<String> tested = found(CLAUSE_OF_TEST, hiddenTest(each));
        tested.addAll(found(CLAUSE_OF_TEST, visibleTest(each)));
        Set<String> caught = Variant.of(course, each.lesson(), each.exercise()).stream()
                .flatMap(variant -> Stream.concat(variant.caughtBy().keySet().stream(), variant.mayFail().stream()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(stated).as("clauses in the stub's javadoc").isNotEmpty();
        assertThat(tested).as("clauses that tests name").containsExactlyInAnyOrderElementsOf(stated);
        assertThat(stated)
                .as("clauses in the stub's javadoc, against those that mistakes name")
                .containsAll(caught);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    @DisplayName("the display name of every test begins with its clause")
    void testNames(Case each) throws IOException {
        for (Path test : List.of(visibleTest(each), hiddenTest(each))) {
            Matcher name = TEST_NAME.matcher(Files.readString(test));
            while (name.find()) {
                assertThat(name.group(1)).as("a test in " + test.getFileName()).matches("C\\d+: .+");
            }
        }
    }

    private Path visibleTest(Case each) {
        return tests(course.root().resolve(each.lesson().folder()), each)
                .resolve(each.exercise().className() + "Test.java");
    }

    private Path hiddenTest(Case each) {
        return tests(course.solution(each.lesson()), each)
                .resolve(each.exercise().className() + "HiddenTest.java");
    }

    private static Path tests(Path module, Case each) {
        return module.resolve("src/test")
                .resolve(each.exercise().sourceFolder())
                .resolve("course")
                .resolve(each.lesson().topic());
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        String text = Files.readString(file);
        Set<String> found = pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Matcher parents = PARENTS.matcher(text);
        if (parents.find()) {
            for (String parent : parents.group(1).split("\\W+")) {
                Path source = parent(file, parent + ".java");
                if (Files.exists(source)) {
                    found.addAll(found(pattern, source));
                }
            }
        }
        return found;
    }

    /** Tests that need Java 21 may share an interface with those that do not. */
    private static Path parent(Path file, String name) {
        Path sibling = file.resolveSibling(name);
        return Files.exists(sibling) ? sibling : Path.of(sibling.toString().replace("java21", "java"));
    }
}
