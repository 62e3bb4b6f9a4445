package course.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

@DisplayName("Reports")
class ReportsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        SampleClass.write(folder);
        new Reports(folder, SampleClass.ON_CLASSROOM_50).write();
    }

    @Test
    @DisplayName("CSV: a row a student, and nothing that a spreadsheet takes for a formula")
    void csv() throws Exception {
        List<CSVRecord> rows = rows("grades.csv");

        assertThat(rows).extracting(row -> row.get("id")).containsExactly("mallory", "alice");
        assertThat(rows).extracting(row -> row.get("1.2 RunAll")).containsExactly("0", "10");
        assertThat(rows).extracting(row -> row.get("1.8 ManySleepers")).containsExactly("", "");
        assertThat(rows.get(0).get("name")).startsWith("'=1+1").doesNotContain("\u0000");
    }

    @Test
    @DisplayName("Moodle: the participant as Moodle calls it, points, and what failed")
    void moodle() throws Exception {
        assertThat(rows("moodle.csv").get(0).toMap())
                .containsEntry("Identifier", "Participant 7")
                .containsEntry("Grade", "0")
                .containsEntry("Maximum Grade", "10")
                .containsEntry("Feedback comments", "1.2 RunAll: wrong (C3)");
    }

    @Test
    @DisplayName("Gradescope: a test an exercise, points and states by the names that it knows")
    void gradescope() throws Exception {
        JsonObject results = json("gradescope/mallory/results.json").getAsJsonObject();
        JsonArray tests = results.getAsJsonArray("tests");

        assertThat(results.get("score").getAsInt()).isZero();
        assertThat(tests).hasSize(1);
        assertThat(tests.get(0).getAsJsonObject().get("status").getAsString()).isEqualTo("failed");
        assertThat(tests.get(0).getAsJsonObject().get("max_score").getAsInt()).isEqualTo(10);
        assertThat(tests.get(0).getAsJsonObject().get("output").getAsString()).contains("C3: join", "came back early");
    }

    @Test
    @DisplayName("Classroom 50: the submission as the platform names it, and a test an exercise")
    void classroom() throws Exception {
        JsonObject results = json("classroom50/alice/result.json").getAsJsonObject();

        assertThat(results.get("owner").getAsString()).isEqualTo("alice-on-the-platform");
        assertThat(results.get("submission").getAsString()).startsWith("submit/2026");
        assertThat(results.get("score").getAsInt()).isEqualTo(10);
        assertThat(results.getAsJsonArray("tests")
                        .get(0)
                        .getAsJsonObject()
                        .get("passed")
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("JUnit: counts that are those of its elements, whatever characters a message has")
    void junit() throws Exception {
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("junit/TEST-mallory.xml").toFile())
                .getDocumentElement();

        for (Map.Entry<String, String> each : Map.of("tests", "testcase", "failures", "failure", "skipped", "skipped")
                .entrySet()) {
            assertThat(suite.getAttribute(each.getKey()))
                    .as(each.getKey())
                    .isEqualTo(String.valueOf(
                            suite.getElementsByTagName(each.getValue()).getLength()));
        }
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("came back early");
    }

    @Test
    @DisplayName("pages: what others wrote stays text")
    void escaped() throws Exception {
        for (String page : List.of("index.html", "students/mallory.html")) {
            assertThat(Files.readString(folder.resolve(page)))
                    .as(page)
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert", "\u0000", "\u202E", "<svg");
        }
    }

    @Test
    @DisplayName("pages: whole in themselves, fit for a phone")
    void selfContained() throws Exception {
        for (String page : List.of("index.html", "students/alice.html")) {
            assertThat(Files.readString(folder.resolve(page)))
                    .contains("width=device-width")
                    .doesNotContain("http://", "https://", "src=\"/", "<link");
        }
    }

    @Test
    @DisplayName("the class's page: each student's link leads to a page; mistakes, who is absent, what is missing")
    void classPage() throws Exception {
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("href=\"students/alice.html\"", "1 × 1.2 RunAll C3: join every thread", "Bob &lt;b&gt;")
                .contains("1 submissions have no result here");
        assertThat(folder.resolve("students/alice.html")).exists();
    }

    @Test
    @DisplayName("a student's page shows the picture of a broken schedule as an image")
    void picture() throws Exception {
        assertThat(Files.readString(folder.resolve("students/mallory.html")))
                .contains("<img src=\"data:image/svg+xml;base64,");
    }

    @Test
    @DisplayName("made again, they are the same, byte for byte")
    void again() throws Exception {
        Map<String, String> before = contents();

        new Reports(folder, Map.of()).write();

        assertThat(contents()).isEqualTo(before);
    }

    private List<CSVRecord> rows(String file) throws IOException {
        try (Reader text = Files.newBufferedReader(folder.resolve(file))) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        }
    }

    private com.google.gson.JsonElement json(String file) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve(file)));
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : course.grader.Folders.files(folder)) {
            contents.put(file.toString(), Files.readString(folder.resolve(file)));
        }
        return contents;
    }
}
