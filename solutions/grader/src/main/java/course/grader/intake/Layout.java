package course.grader.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the entries of a folder of submissions are named. */
interface Layout {
    /** Whose the entry of that name is; empty if it is nobody's. */
    Optional<Whose> whose(String entry);

    /** A folder, an archive a student, called as the student is. */
    Layout PLAIN = entry -> Optional.of(Whose.of(Archives.withoutEnding(entry)));

    /** Moodle's 'Download all submissions': {@code Jane Doe_12345_assignsubmission_file_}, a folder, or the beginning of a file's name. */
    Layout MOODLE = new Layout() {
        private static final Pattern NAME = Pattern.compile("(.+)_(\\d+)_assignsubmission_(\\w+?)(_.*)?");

        @Override
        public Optional<Whose> whose(String entry) {
            Matcher name = NAME.matcher(entry);
            return name.matches() && name.group(3).equals("file")
                    ? Optional.of(new Whose(
                            name.group(1) + "_" + name.group(2),
                            name.group(1),
                            List.of(name.group(2), "Participant " + name.group(2), name.group(1))))
                    : Optional.empty();
        }
    };

    /** Canvas's 'Download submissions': files {@code doejane_LATE_123_4567_RunAll.java}. */
    Layout CANVAS = new Layout() {
        private static final Pattern NAME = Pattern.compile("([^_]+)_(?:LATE_)?(\\d+)_(\\d+)_(.+)");

        @Override
        public Optional<Whose> whose(String entry) {
            Matcher name = NAME.matcher(entry);
            return name.matches()
                    ? Optional.of(new Whose(
                            name.group(1) + "_" + name.group(2), name.group(1), List.of(name.group(2), name.group(1))))
                    : Optional.empty();
        }
    };

    /** Which of them the names of a folder's entries follow; Gradescope's is told by its file of metadata instead. */
    static Layout of(List<String> entries) {
        if (entries.stream().anyMatch(entry -> entry.contains("_assignsubmission_"))) {
            return MOODLE;
        }
        boolean canvas = !entries.isEmpty()
                && entries.stream().allMatch(entry -> CANVAS.whose(entry).isPresent());
        return canvas ? CANVAS : PLAIN;
    }
}
