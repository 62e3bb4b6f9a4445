package course.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import course.grader.ledger.Alike;
import course.grader.ledger.Ledger;
import course.grader.ledger.Result;
import course.grader.ledger.Roll;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Look-alikes in the reports")
class AlikeReportTest {
    private static final Alike.Pair PAIR = new Alike.Pair("ann", "bob", 97, List.of("1.2 RunAll"), 8);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a pair stands on the class's page, and with both students in grades.json")
    void pair() throws Exception {
        String page = page(new Alike("", 3, List.of(PAIR), ""));

        assertThat(page)
                .contains(
                        "<td>97 %</td>",
                        "students/ann.html\"><bdi>&lt;ann&gt;</bdi></a> and ", "1 of 8 files: 1.2 RunAll")
                .contains("does not prove");
        assertThat(alike(0)).contains("\"id\":\"bob\",\"percent\":97,\"exercises\":[\"1.2 RunAll\"]");
        assertThat(alike(1)).contains("\"id\":\"ann\",\"percent\":97");
        assertThat(alike(2)).isEqualTo("[]");
        assertThat(folder.resolve("students/ann.html")).content().doesNotContain("bob");
    }

    @Test
    @DisplayName(
            "that none are alike is said, and why they could not be compared; nothing of a single one or of a shard")
    void others() throws Exception {
        assertThat(page(new Alike("", 3, List.of(), ""))).contains("No two of the 3 submissions compared");
        assertThat(page(new Alike("", 3, List.of(), "it <failed>")))
                .contains("could not be compared with each other: it &lt;failed&gt;.");
        assertThat(page(new Alike("", 1, List.of(), ""))).doesNotContain("Look-alikes");
        assertThat(page(null)).doesNotContain("Look-alikes");
    }

    private String page(Alike alike) throws Exception {
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.write(new Roll(List.of("ann", "bob", "cem"), List.of(), List.of(), List.of(), ""));
            for (String id : List.of("ann", "bob", "cem")) {
                ledger.write(new Result(id, "<" + id + ">", List.of(), "", true, 0, 0, List.of(), List.of()));
            }
            ledger.forgetAlike();
            if (alike != null) {
                ledger.write(alike);
            }
        }
        new Reports(folder).write();
        return Files.readString(folder.resolve("index.html"));
    }

    private String alike(int row) throws Exception {
        JsonObject student = JsonParser.parseString(Files.readString(folder.resolve("grades.json")))
                .getAsJsonArray()
                .get(row)
                .getAsJsonObject();
        return student.get("alike").toString();
    }
}
