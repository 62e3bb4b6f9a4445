package course.grader.report;

import com.google.gson.GsonBuilder;
import course.grader.ledger.AtomicFile;
import course.grader.ledger.ExerciseResult;
import course.grader.ledger.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The grades without their messages, for programs: {@code grades.json}. Messages are in {@code results/}. */
final class JsonReport implements Report {
    private final Path folder;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String id, String name, int points, int possible, List<Part> exercises, List<String> notes) {}

    private record Part(String number, String outcome, int points, int possible, List<String> failed) {}

    JsonReport(Path folder) {
        this.folder = folder;
    }

    @Override
    public void add(Result result) {
        rows.add(new Row(
                result.id(),
                result.name(),
                result.points(),
                result.possible(),
                result.exercises().stream().map(JsonReport::part).toList(),
                result.notes()));
    }

    private static Part part(ExerciseResult exercise) {
        return new Part(
                exercise.number(),
                exercise.outcome().words(),
                exercise.points(),
                exercise.possible(),
                exercise.failed().stream().map(test -> test.clause()).distinct().toList());
    }

    @Override
    public void finish() throws IOException {
        AtomicFile.write(
                folder.resolve("grades.json"),
                new GsonBuilder().setPrettyPrinting().create().toJson(rows) + "\n");
    }
}
