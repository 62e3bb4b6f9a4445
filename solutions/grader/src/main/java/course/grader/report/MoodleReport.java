package course.grader.report;

import course.grader.Outcome;
import course.grader.ledger.AtomicFile;
import course.grader.ledger.ExerciseResult;
import course.grader.ledger.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** As Moodle's grading worksheet, which it takes back by 'Upload grading worksheet': {@code moodle.csv}. */
final class MoodleReport implements Report {
    private final Path folder;
    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter rows;

    MoodleReport(Path folder) throws IOException {
        this.folder = folder;
        this.rows = new CSVPrinter(text, CSVFormat.RFC4180);
        rows.printRecord("Identifier", "Full name", "Grade", "Maximum Grade", "Feedback comments");
    }

    @Override
    public void add(Result result) throws IOException {
        String participant = result.keys().stream()
                .filter(key -> key.matches("Participant \\d+"))
                .findFirst()
                .orElse(result.id());
        rows.printRecord(
                participant,
                Cell.plain(result.name()),
                result.points(),
                result.possible(),
                Cell.plain(feedback(result)));
    }

    private static String feedback(Result result) {
        return result.exercises().stream()
                .filter(each -> each.outcome() != Outcome.RIGHT && each.outcome() != Outcome.NOT_COUNTED)
                .map(each -> each.label() + ": " + each.outcome().words() + clauses(each))
                .collect(Collectors.joining("; "));
    }

    private static String clauses(ExerciseResult exercise) {
        String failed = exercise.failed().stream()
                .map(test -> test.clause())
                .filter(clause -> !clause.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return failed.isEmpty() ? "" : " (" + failed + ")";
    }

    @Override
    public void finish() throws IOException {
        AtomicFile.write(folder.resolve("moodle.csv"), text.toString());
    }
}
