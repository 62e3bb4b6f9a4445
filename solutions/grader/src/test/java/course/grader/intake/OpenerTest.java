package course.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import course.grader.Folders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Opening a submission")
class OpenerTest {
    private static final String PLACE = "lesson01-threads/src/main/java/course/threads/RunAll.java";
    private static final String SOURCE = "package course.threads;\npublic final class RunAll {}\n";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a folder, a zip and a tar of the same files give the same files and the same digest")
    void sameWhatever() throws Exception {
        Path plain = folder.resolve("plain");
        Files.createDirectories(plain.resolve(PLACE).getParent());
        Files.writeString(plain.resolve(PLACE), SOURCE);
        Path zip = zip("a.zip", "interleave-main/" + PLACE, SOURCE);
        Path tar = folder.resolve("b.tar.gz");
        try (TarArchiveOutputStream out = tar(tar)) {
            put(out, "./" + PLACE, SOURCE);
        }

        assertThat(List.of(open(plain), open(zip), open(tar))).allSatisfy(opened -> {
            assertThat(opened.notes()).isEmpty();
            assertThat(opened.digest()).isEqualTo(open(plain).digest());
            assertThat(opened.folder().resolve(PLACE)).hasContent(SOURCE);
        });
    }

    @Test
    @DisplayName("loose files go where package and type say, whatever they are called")
    void loose() throws Exception {
        Path file = Files.writeString(folder.resolve("doejane_1_2_RunAll-3.java"), SOURCE);

        assertThat(open(file).folder().resolve(PLACE)).hasContent(SOURCE);
    }

    @Test
    @DisplayName("a zip in a student's folder is opened")
    void nested() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.move(zip("x.zip", PLACE, SOURCE), home.resolve("x.zip"));

        assertThat(open(home).folder().resolve(PLACE)).hasContent(SOURCE);
    }

    @Test
    @DisplayName("names that point outside are left out and told, and nothing is written there")
    void slip() throws Exception {
        Path zip = zip(
                "slip.zip",
                "../../outside/Evil.java",
                "x",
                "/tmp/Evil.java",
                "x",
                "..\\..\\Evil.java",
                "x",
                PLACE,
                SOURCE);

        Opened opened = open(zip);

        assertThat(Folders.files(opened.folder())).containsExactly(Path.of(PLACE));
        assertThat(opened.notes()).hasSize(3).allMatch(note -> note.contains("points out of the submission"));
        assertThat(Folders.files(folder)).noneMatch(file -> file.endsWith("Evil.java"));
    }

    @Test
    @DisplayName("links in archives and folders are left out and told")
    void links() throws Exception {
        Path tar = folder.resolve("links.tar.gz");
        try (TarArchiveOutputStream out = tar(tar)) {
            TarArchiveEntry link = new TarArchiveEntry("lesson01-threads", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc");
            out.putArchiveEntry(link);
            out.closeArchiveEntry();
            put(out, PLACE, SOURCE);
        }
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createSymbolicLink(home.resolve("Passwords.java"), Path.of("elsewhere"));

        assertThat(open(tar).notes()).containsExactly("left out: 'lesson01-threads' is a link");
        assertThat(open(tar).folder().resolve(PLACE)).exists();
        assertThat(open(home).notes()).contains("left out: 'Passwords.java' is a link");
    }

    @Test
    @DisplayName("of two entries of one name the last counts, and that is told")
    void twice() throws Exception {
        Path zip = zip("twice.zip", PLACE, "old", PLACE, SOURCE);

        assertThat(open(zip).folder().resolve(PLACE)).hasContent(SOURCE);
        assertThat(open(zip).notes()).containsExactly("'" + PLACE + "' is there twice: the last one counts");
    }

    @Test
    @DisplayName("a bomb is given up on, and what came before it is kept")
    void bomb() throws Exception {
        Path tar = folder.resolve("bomb.tar.gz");
        try (TarArchiveOutputStream out = tar(tar)) {
            put(out, PLACE, SOURCE);
            TarArchiveEntry huge = new TarArchiveEntry("zeros.bin");
            huge.setSize(700L << 20);
            out.putArchiveEntry(huge);
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 700; i++) {
                out.write(zeros);
            }
            out.closeArchiveEntry();
            put(out, "lesson01-threads/src/main/java/course/threads/Ticker.java", SOURCE);
        }

        Opened opened = open(tar);

        assertThat(opened.notes())
                .containsExactly("bomb.tar.gz could not be read to its end: it unpacks to more than 512 MB");
        assertThat(Folders.files(opened.folder())).containsExactly(Path.of(PLACE));
    }

    @Test
    @DisplayName("thousands of files, huge files and what is no archive cost the submission alone")
    void tooMuch() throws Exception {
        Path many = folder.resolve("many.tar.gz");
        try (TarArchiveOutputStream out = tar(many)) {
            for (int i = 0; i < 4_100; i++) {
                put(out, "A" + i + ".java", "");
            }
        }
        Path large = zip("large.zip", PLACE, "/".repeat(2 << 20));
        Path damaged = Files.writeString(folder.resolve("damaged.zip"), "PK\3\4 and no more");

        assertThat(open(many).notes()).anyMatch(note -> note.contains("more than 4000 files of sources"));
        assertThat(open(large).notes()).contains("left out: '" + PLACE + "' is larger than 1 MB");
        assertThat(open(damaged).notes()).anyMatch(note -> note.startsWith("damaged.zip could not be read to its end"));
    }

    @Test
    @DisplayName("an empty one is told to be empty")
    void empty() throws Exception {
        assertThat(open(Files.createDirectories(folder.resolve("nothing"))).notes())
                .anyMatch(note -> note.startsWith("it holds no answer"));
    }

    private Opened open(Path part) {
        try {
            Handin handin = new Handin("one", "One", List.of(), List.of(part));
            Path work = Files.createTempDirectory(folder, "work");
            return new Opener(IntakeTest.LESSONS).open(handin, work);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** @param namesAndTexts in turns; a name may be there twice, and may be any */
    private Path zip(String file, String... namesAndTexts) throws IOException {
        Path zip = folder.resolve(file);
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putArchiveEntry(new ZipArchiveEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeArchiveEntry();
            }
        }
        return zip;
    }

    private static TarArchiveOutputStream tar(Path file) throws IOException {
        OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
        return new TarArchiveOutputStream(packed);
    }

    private static void put(TarArchiveOutputStream out, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
    }
}
