package course.grader;

import course.grader.intake.Intake;
import course.grader.ledger.ExerciseResult;
import course.grader.ledger.Ledger;
import course.grader.ledger.Result;
import course.grader.ledger.TestResult;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table of what each submission has to earn, against which a grading is held. What has no row is expected not to be handed in. */
final class ExpectedGrades {
    private static final List<String> COLUMNS =
            List.of("student", "exercise", "points", "outcome", "failed", "may fail too");

    private final Map<String, Map<String, Expected>> byStudent;

    /**
     * @param failed clauses that must fail
     * @param mayFail clauses that may fail with them; no other may
     */
    private record Expected(int points, String outcome, Set<String> failed, Set<String> mayFail) {
        static Expected of(CSVRecord row) {
            return new Expected(
                    Integer.parseInt(row.get("points")),
                    row.get("outcome"),
                    clauses(row.get("failed")),
                    clauses(row.get("may fail too")));
        }

        private static Set<String> clauses(String cell) {
            return Stream.of(cell.split("\\s+"))
                    .filter(clause -> !clause.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        boolean isMetBy(ExerciseResult result) {
            Set<String> failing = failing(result);
            Set<String> others = new TreeSet<>(failing);
            others.removeAll(failed);
            others.removeAll(mayFail);
            return result.points() == points
                    && result.outcome().words().equals(outcome)
                    && failing.containsAll(failed)
                    && others.isEmpty();
        }

        @Override
        public String toString() {
            String besides = mayFail.isEmpty() ? "" : ", besides at most " + String.join(" ", mayFail);
            return said(outcome, failed, points) + besides;
        }
    }

    private ExpectedGrades(Map<String, Map<String, Expected>> byStudent) {
        this.byStudent = byStudent;
    }

    /** @throws IOException with a sentence for the instructor, when the file is no such table */
    static ExpectedGrades read(Path csv) throws IOException {
        Map<String, Map<String, Expected>> byStudent = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = Files.newBufferedReader(csv);
                var rows = format.parse(text)) {
            if (!rows.getHeaderNames().equals(COLUMNS)) {
                throw new IOException(csv + " is no table of expected grades: its columns are "
                        + String.join(",", rows.getHeaderNames()) + " and have to be " + String.join(",", COLUMNS));
            }
            for (CSVRecord row : rows) {
                byStudent
                        .computeIfAbsent(row.get("student"), student -> new LinkedHashMap<>())
                        .put(row.get("exercise"), Expected.of(row));
            }
        } catch (NoSuchFileException missing) {
            throw new IOException("there is no table of expected grades at " + csv, missing);
        } catch (IllegalArgumentException malformed) { // no number, or a row too short
            throw new IOException(csv + " is no table of expected grades: " + malformed.getMessage(), malformed);
        }
        return new ExpectedGrades(byStudent);
    }

    /**
     * Where the results that a folder keeps are not as expected.
     *
     * @param all every submission of the class
     * @param mine those that were graded here
     * @return a line for each difference; empty if there is none
     */
    List<String> differences(Path folder, Intake all, Intake mine) throws IOException {
        List<String> differences = new ArrayList<>();
        Set<String> strangers = new TreeSet<>(byStudent.keySet());
        all.handins().forEach(handin -> strangers.remove(handin.id()));
        strangers.forEach(student -> differences.add(student + ": expected, but there is no such submission"));
        for (var handin : mine.handins()) {
            Optional<Result> result = Ledger.read(folder, handin.id()).filter(Result::complete);
            if (result.isEmpty()) {
                differences.add(handin.id() + ": not graded");
            } else {
                compare(result.get(), differences);
            }
        }
        return differences;
    }

    private void compare(Result result, List<String> differences) {
        Map<String, Expected> expected = byStudent.getOrDefault(result.id(), Map.of());
        Set<String> unknown = new TreeSet<>(expected.keySet());
        for (ExerciseResult each : result.exercises()) {
            unknown.remove(each.label());
            Expected wanted = expected.get(each.label());
            if (wanted == null ? isHandedIn(each) : !wanted.isMetBy(each)) {
                differences.add("%s %s: expected %s, got %s"
                        .formatted(
                                result.id(),
                                each.label(),
                                wanted == null ? "nothing handed in" : wanted,
                                said(each.outcome().words(), failing(each), each.points())));
            }
        }
        unknown.forEach(label -> differences.add(result.id() + " " + label + ": there is no such exercise"));
    }

    private static boolean isHandedIn(ExerciseResult result) {
        return result.outcome() != Outcome.NOT_HANDED_IN && result.outcome() != Outcome.NOT_COUNTED;
    }

    private static Set<String> failing(ExerciseResult result) {
        return result.failed().stream().map(TestResult::clause).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String said(String outcome, Set<String> failed, int points) {
        return "%s%s, %d points".formatted(outcome, failed.isEmpty() ? "" : " in " + String.join(" ", failed), points);
    }
}
