package course.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import course.grader.CourseTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other programs read, by the schemas in {@code schemas} and by the parser of Maven's own reports. */
@DisplayName("The formats of the reports")
class FormatsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        SampleClass.write(folder);
        new Reports(folder, SampleClass.ON_CLASSROOM_50).write();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "grades.json, grades",
        "gradescope/mallory/results.json, gradescope",
        "gradescope/alice/results.json, gradescope",
        "classroom50/mallory/result.json, classroom50",
        "classroom50/alice/result.json, classroom50"
    })
    @DisplayName("are valid")
    void valid(String report, String schema) throws IOException {
        assertThat(schema(schema).validate(Files.readString(folder.resolve(report)), InputFormat.JSON))
                .as("what is wrong with %s", report)
                .isEmpty();
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({
        "grades.json, points, grades",
        "grades.json, alike, grades",
        "gradescope/mallory/results.json, tests, gradescope",
        "classroom50/alice/result.json, commit, classroom50",
        "classroom50/alice/result.json, datetime, classroom50"
    })
    @DisplayName("are not valid without what they must have, or with it empty")
    void invalid(String report, String member, String schema) throws IOException {
        for (boolean without : List.of(true, false)) {
            JsonElement json = JsonParser.parseString(Files.readString(folder.resolve(report)));
            JsonObject object =
                    json.isJsonArray() ? json.getAsJsonArray().get(0).getAsJsonObject() : json.getAsJsonObject();
            object.remove(member);
            if (!without) {
                object.addProperty(member, "");
            }
            assertThat(schema(schema).validate(json.toString(), InputFormat.JSON))
                    .as("what is wrong with %s whose %s is %s", report, member, without ? "left out" : "empty")
                    .isNotEmpty();
        }
    }

    @Test
    @DisplayName("Classroom 50's is written where its runner tells of a submission, and nowhere else")
    void classroomElsewhere(@TempDir Path elsewhere) throws Exception {
        SampleClass.write(elsewhere);
        new Reports(elsewhere, Map.of()).write();

        assertThat(elsewhere.resolve("classroom50")).doesNotExist();
        assertThat(elsewhere.resolve("gradescope/alice/results.json")).exists();
    }

    @Test
    @DisplayName("JUnit's XML is read by what reads Surefire's")
    void junit() {
        List<ReportTestSuite> suites = new SurefireReportParser(
                        List.of(folder.resolve("junit").toFile()), new NullConsoleLogger())
                .parseXMLReportFiles();

        assertThat(suites)
                .extracting(
                        ReportTestSuite::getNumberOfTests,
                        ReportTestSuite::getNumberOfFailures,
                        ReportTestSuite::getNumberOfSkipped)
                .as(
                        "tests, failures and skipped ones of mallory's RunAll, of alice's, and of ManySleepers, which needs a newer Java")
                .containsExactlyInAnyOrder(tuple(2, 1, 0), tuple(1, 0, 0), tuple(1, 0, 1), tuple(1, 0, 1));
        List<ReportTestCase> failed = suites.stream()
                .flatMap(suite -> suite.getTestCases().stream())
                .filter(ReportTestCase::hasFailure)
                .toList();
        assertThat(failed).extracting(ReportTestCase::getName).containsExactly("C3: join every thread");
        assertThat(failed.get(0).getFailureMessage()).contains("it came back early");
    }

    private static Schema schema(String name) throws IOException {
        Path file = CourseTree.ofThisProgram().root().resolve("solutions/grader/schemas/" + name + ".schema.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file));
    }
}
