package course.grader.report;

import course.grader.ledger.AtomicFile;
import course.grader.ledger.ExerciseResult;
import course.grader.ledger.Result;
import course.grader.ledger.Roll;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A row a student, a column an exercise: {@code grades.csv}. */
final class CsvReport implements Report {
    private final Path folder;
    private final Roll roll;
    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter rows;

    CsvReport(Path folder, Roll roll) throws IOException {
        this.folder = folder;
        this.roll = roll;
        this.rows = new CSVPrinter(text, CSVFormat.RFC4180);
        List<String> titles = new ArrayList<>(List.of("id", "name", "points", "possible"));
        roll.exercises().forEach(column -> titles.add(column.number() + " " + column.className()));
        titles.addAll(List.of("held", "notes"));
        rows.printRecord(titles);
    }

    @Override
    public void add(Result result) throws IOException {
        Map<String, ExerciseResult> byNumber =
                result.exercises().stream().collect(Collectors.toMap(ExerciseResult::number, Function.identity()));
        List<Object> row =
                new ArrayList<>(List.of(result.id(), Cell.plain(result.name()), result.points(), result.possible()));
        for (Roll.Column column : roll.exercises()) {
            ExerciseResult exercise = byNumber.get(column.number());
            row.add(exercise == null || exercise.possible() == 0 ? "" : exercise.points());
        }
        row.add(result.held().stream().map(ExerciseResult::number).collect(Collectors.joining(" ")));
        row.add(Cell.plain(String.join("; ", result.notes())));
        rows.printRecord(row);
    }

    @Override
    public void finish() throws IOException {
        AtomicFile.write(folder.resolve("grades.csv"), text.toString());
    }
}
