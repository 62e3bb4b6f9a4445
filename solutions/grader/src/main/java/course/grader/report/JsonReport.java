package course.grader.report;

import com.google.gson.GsonBuilder;
import course.grader.ledger.Alike;
import course.grader.ledger.AtomicFile;
import course.grader.ledger.ExerciseResult;
import course.grader.ledger.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The grades without their messages, for programs: {@code grades.json}. Messages are in {@code results/}. */
final class JsonReport implements Report {
    private final Path folder;
    private final List<Alike.Pair> pairs;
    private final List<Row> rows = new ArrayList<>();

    private record Row(
            String id,
            String name,
            int points,
            int possible,
            List<Part> exercises,
            List<String> notes,
            List<LookAlike> alike) {}

    private record LookAlike(String id, int percent, List<String> exercises) {}

    private record Part(String number, String outcome, int points, int possible, List<String> failed) {}

    /** @param alike empty if submissions have not been compared */
    JsonReport(Path folder, Optional<Alike> alike) {
        this.folder = folder;
        this.pairs = alike.map(Alike::pairs).orElse(List.of());
    }

    @Override
    public void add(Result result) {
        rows.add(new Row(
                result.id(),
                result.name(),
                result.points(),
                result.possible(),
                result.exercises().stream().map(JsonReport::part).toList(),
                result.notes(),
                lookAlikes(result.id())));
    }

    private List<LookAlike> lookAlikes(String id) {
        return pairs.stream()
                .filter(pair -> pair.first().equals(id) || pair.second().equals(id))
                .map(pair -> new LookAlike(
                        pair.first().equals(id) ? pair.second() : pair.first(), pair.percent(), pair.exercises()))
                .toList();
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
