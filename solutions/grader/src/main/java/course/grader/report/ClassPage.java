package course.grader.report;

import course.grader.Outcome;
import course.grader.alike.LookAlikes;
import course.grader.ledger.Alike;
import course.grader.ledger.ExerciseResult;
import course.grader.ledger.Result;
import course.grader.ledger.Roll;
import course.grader.ledger.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The page of the class: distribution, a column an exercise, the mistakes most met, a link to each student: {@code index.html}. */
final class ClassPage implements Report {
    private static final int BINS = 10;
    private static final int MOST_MISTAKES = 15;

    private final Path folder;
    private final Roll roll;
    private final Alike alike;
    private final List<Row> rows = new ArrayList<>();
    private final int[] bins = new int[BINS];
    private final Map<String, Integer> mistakes = new HashMap<>();
    private final Map<String, Integer> right = new HashMap<>();

    /** Two students whose answers are too alike. */
    public record Pair(
            String first,
            String firstName,
            String second,
            String secondName,
            int percent,
            String where,
            int nearlyTheSame,
            int both) {}

    /** A student's row. */
    public record Row(
            String id,
            String name,
            int points,
            int possible,
            List<Mark> marks,
            List<String> held,
            List<String> notes) {}

    /** A cell of the table. */
    public record Mark(String points, String outcome, String kind) {}

    /** An exercise's column. */
    public record Head(String number, String title, String className, int points, int right) {}

    /** A bar of the distribution. */
    public record Bar(String range, int count, int percent) {}

    /** A clause that many broke. */
    public record Mistake(String what, int count) {}

    /** @param alike empty if submissions have not been compared */
    ClassPage(Path folder, Roll roll, Optional<Alike> alike) {
        this.folder = folder;
        this.roll = roll;
        this.alike = alike.orElse(new Alike("", 0, List.of(), ""));
    }

    @Override
    public void add(Result result) {
        Map<String, ExerciseResult> byNumber = new HashMap<>();
        result.exercises().forEach(each -> byNumber.put(each.number(), each));
        List<Mark> marks = roll.exercises().stream()
                .map(column -> mark(byNumber.get(column.number())))
                .toList();
        List<String> held = result.held().stream()
                .map(each -> Visible.text(each.label() + ": " + each.why()))
                .toList();
        List<String> notes = result.notes().stream().map(Visible::text).toList();
        rows.add(new Row(
                result.id(), Visible.text(result.name()), result.points(), result.possible(), marks, held, notes));
        int percent = result.possible() == 0 ? 0 : 100 * result.points() / result.possible();
        bins[Math.min(BINS - 1, percent * BINS / 100)]++;
        result.exercises().forEach(this::count);
    }

    private void count(ExerciseResult exercise) {
        if (exercise.outcome() == Outcome.RIGHT) {
            right.merge(exercise.number(), 1, Integer::sum);
        }
        exercise.failed().stream()
                .filter(test -> !test.clause().isEmpty())
                .map(TestResult::clause)
                .distinct()
                .forEach(clause -> mistakes.merge(title(exercise, clause), 1, Integer::sum));
    }

    private static String title(ExerciseResult exercise, String clause) {
        String words = exercise.tests().stream()
                .filter(test -> test.clause().equals(clause))
                .map(TestResult::test)
                .findFirst()
                .orElse("");
        return exercise.label() + " " + clause + ": " + words;
    }

    private static Mark mark(ExerciseResult exercise) {
        if (exercise == null || exercise.outcome() == Outcome.NOT_COUNTED) {
            return new Mark("–", "not counted", "none");
        }
        String kind = switch (exercise.outcome()) {
            case RIGHT -> "right";
            case HELD -> "held";
            case NOT_BEGUN, NOT_HANDED_IN -> "empty";
            default -> "wrong";
        };
        return new Mark(String.valueOf(exercise.points()), exercise.outcome().words(), kind);
    }

    @Override
    public void finish() throws IOException {
        List<Head> heads = roll.exercises().stream()
                .map(each -> new Head(
                        each.number(),
                        each.title(),
                        each.className(),
                        each.points(),
                        right.getOrDefault(each.number(), 0)))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("heads", heads);
        model.put("rows", rows);
        model.put("bars", bars());
        model.put("mistakes", mostMet());
        model.put("absent", roll.absent().stream().map(Visible::text).toList());
        model.put("ignored", roll.ignored().stream().map(Visible::text).toList());
        model.put("warning", Objects.requireNonNullElse(roll.warning(), ""));
        model.put("missing", roll.students().size() - rows.size());
        model.put("compared", alike.compared());
        model.put("pairs", pairs());
        model.put("failure", alike.failure());
        model.put("least", LookAlikes.LEAST_PERCENT);
        new Page("class.ftlh").write(folder.resolve("index.html"), model);
    }

    private List<Pair> pairs() {
        Map<String, String> names = new HashMap<>();
        rows.forEach(row -> names.put(row.id(), row.name()));
        return alike.pairs().stream()
                .filter(pair -> names.containsKey(pair.first()) && names.containsKey(pair.second()))
                .map(pair -> new Pair(
                        pair.first(),
                        names.get(pair.first()),
                        pair.second(),
                        names.get(pair.second()),
                        pair.percent(),
                        String.join(", ", pair.exercises()),
                        pair.exercises().size(),
                        pair.both()))
                .toList();
    }

    private List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        int most = 1;
        for (int count : bins) {
            most = Math.max(most, count);
        }
        for (int i = 0; i < BINS; i++) {
            int last = i == BINS - 1 ? 100 : (i + 1) * 100 / BINS - 1;
            bars.add(new Bar(i * 100 / BINS + "–" + last + " %", bins[i], 100 * bins[i] / most));
        }
        return Collections.unmodifiableList(bars);
    }

    private List<Mistake> mostMet() {
        return mistakes.entrySet().stream()
                .map(each -> new Mistake(Visible.text(each.getKey()), each.getValue()))
                .sorted(Comparator.comparingInt(Mistake::count).reversed().thenComparing(Mistake::what))
                .limit(MOST_MISTAKES)
                .toList();
    }
}
