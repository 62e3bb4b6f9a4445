package course.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import course.classroom.Exercise;
import course.classroom.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Finding submissions")
class IntakeTest {
    static final List<Lesson> LESSONS = List.of(new Lesson(
            1,
            "Threads",
            "lesson01-threads",
            "threads",
            List.of(new Exercise("1.2", "Run them all", "RunAll", 10, 17, null, null)),
            List.of()));

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a folder, an archive a student; hidden files, links and others are left out and named")
    void plain() throws Exception {
        make("bob/lesson01-threads/x");
        make("alice.zip");
        make("carol.tar.gz");
        make("readme.txt");
        make(".DS_Store");
        Files.createSymbolicLink(folder.resolve("mallory"), Path.of("elsewhere"));

        Intake intake = read(Roster.none());

        assertThat(ids(intake)).containsExactly("alice", "bob", "carol");
        assertThat(intake.ignored())
                .containsExactlyInAnyOrder("mallory is a link", "readme.txt is neither a folder nor a zip or tar file");
    }

    @Test
    @DisplayName("ids are plain, and differ even where names don't")
    void ids() throws Exception {
        make("alice/x");
        make("alice.zip");
        make("ALICE.tar");
        make("Zo\u00eb <script>/x");

        assertThat(ids(read(Roster.none())))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Za-z0-9._-]+"))
                .contains("Zoe-script");
    }

    @Test
    @DisplayName("Moodle's download: number and name of each participant, online texts left out")
    void moodle() throws Exception {
        make("Jane Doe_101_assignsubmission_file_/answers.zip");
        make("John Roe_102_assignsubmission_file_work.zip");
        make("John Roe_102_assignsubmission_onlinetext_/onlinetext.html");

        Intake intake = read(Roster.none());

        assertThat(intake.handins())
                .extracting(Handin::name, handin -> handin.keys().contains("Participant 101"))
                .containsExactly(tuple("Jane Doe", true), tuple("John Roe", false));
        assertThat(intake.ignored()).hasSize(1);
    }

    @Test
    @DisplayName("Canvas's download: all files of a student are one submission")
    void canvas() throws Exception {
        make("doejane_101_5001_RunAll.java");
        make("doejane_101_5002_Ticker-1.java");
        make("roejohn_LATE_102_5003_answers.zip");

        assertThat(read(Roster.none()).handins())
                .extracting(Handin::id, handin -> handin.parts().size())
                .containsExactly(tuple("doejane_101", 2), tuple("roejohn_102", 1));
    }

    @Test
    @DisplayName("Gradescope's export: names from its metadata, in whatever folder it was unpacked")
    void gradescope() throws Exception {
        make("assignment_7_export/submission_11/RunAll.java");
        make("assignment_7_export/submission_12/RunAll.java");
        Files.writeString(folder.resolve("assignment_7_export/submission_metadata.yml"), """
                ---
                submission_11:
                  :submitters:
                  - :name: Jane Doe
                    :sid: '101'
                    :email: jane@example.org
                  :status: processed
                submission_12:
                  :submitters:
                  - :name: John Roe
                  - :name: Ann Poe
                """);

        assertThat(read(Roster.none()).handins())
                .extracting(Handin::name)
                .containsExactly("Jane Doe", "John Roe, Ann Poe");
    }

    @Test
    @DisplayName("the roster names submissions by any of its columns, and tells who is absent")
    void roster() throws Exception {
        make("jd17/x");
        Path list = Files.writeString(
                folder.resolveSibling("roster-" + folder.getFileName() + ".csv"),
                "\uFEFFlogin,Name,e-mail\njd17,\"Doe, Jane\",jane@example.org\njr18,John Roe,\n");
        try {
            Intake intake = read(Roster.read(list));

            assertThat(intake.handins()).extracting(Handin::name).containsExactly("Doe, Jane");
            assertThat(intake.absent()).containsExactly("John Roe");
        } finally {
            Files.delete(list);
        }
    }

    @Test
    @DisplayName("a roster without names, and folders without submissions, are refused in a sentence")
    void refused() throws Exception {
        Path list = Files.writeString(folder.resolve("roster.csv"), "login,mail\nx,y\n");

        assertThatThrownBy(() -> Roster.read(list))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no column 'name'");
        assertThatThrownBy(() -> Roster.read(folder.resolve("none.csv")))
                .hasMessageStartingWith("there is no roster at");
        assertThatThrownBy(() -> read(Roster.none())).hasMessageStartingWith("there is no submission in");
        assertThatThrownBy(() -> Intake.of(folder.resolve("none"), LESSONS, Roster.none()))
                .hasMessageStartingWith("there are no submissions at");
    }

    @Test
    @DisplayName("shards are disjoint and together the whole")
    void shards() throws Exception {
        for (int i = 0; i < 10; i++) {
            make("student" + i + "/x");
        }
        Intake all = read(Roster.none());

        assertThat(List.of(all.shard(0, 3), all.shard(1, 3), all.shard(2, 3)))
                .flatExtracting(IntakeTest::ids)
                .containsExactlyInAnyOrderElementsOf(ids(all));
    }

    private Intake read(Roster roster) throws IOException {
        return Intake.of(folder, LESSONS, roster);
    }

    private static List<String> ids(Intake intake) {
        return intake.handins().stream().map(Handin::id).toList();
    }

    private void make(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }
}
