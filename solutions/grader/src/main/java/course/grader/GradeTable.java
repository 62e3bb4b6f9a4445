package course.grader;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The grades of one submission as a table, at most 100 columns wide. */
final class GradeTable {
    private GradeTable() {}

    static String of(Submission submission, List<Mark> marks, List<String> unused) {
        int earned = marks.stream().mapToInt(Mark::points).sum();
        int possible = marks.stream()
                .filter(Mark::counts)
                .mapToInt(mark -> mark.exercise().points())
                .sum();
        StringBuilder text = new StringBuilder("\nSubmission " + submission.folder() + "\n");
        text.append(AsciiTable.builder()
                .data(
                        marks,
                        List.of(
                                column("exercise", 24)
                                        .dataAlign(HorizontalAlign.LEFT)
                                        .with(mark -> mark.exercise().number() + " "
                                                + mark.exercise().className()),
                                column("points", 12)
                                        .dataAlign(HorizontalAlign.RIGHT)
                                        .with(GradeTable::points),
                                column("clauses failed", 57)
                                        .dataAlign(HorizontalAlign.LEFT)
                                        .with(mark -> failures(mark.failures()))))
                .asString());
        text.append("\n%d of %d points%n".formatted(earned, possible));
        if (!unused.isEmpty()) {
            text.append("Changed by the submission and not used, the course's own were: ")
                    .append(shortened(unused))
                    .append('\n');
        }
        return text.toString();
    }

    private static Column column(String title, int width) {
        return new Column().header(title).headerAlign(HorizontalAlign.LEFT).maxWidth(width, OverflowBehaviour.NEWLINE);
    }

    private static String points(Mark mark) {
        return mark.counts() ? mark.points() + " of " + mark.exercise().points() : "-";
    }

    /** The clause stands first in its own message already; where it doesn't, it is put there. */
    private static String failures(Map<String, String> failures) {
        return failures.entrySet().stream()
                .map(each -> each.getKey().isEmpty() || each.getValue().contains(each.getKey() + ":")
                        ? each.getValue()
                        : each.getKey() + ": " + each.getValue())
                .map(GradeTable::printable)
                .collect(Collectors.joining("\n"));
    }

    /** A submission's text may hold anything: what is no plain character would spoil the table. */
    private static String printable(String text) {
        return text.replace("\t", "    ").replaceAll("[\\p{Cntrl}&&[^\n]]", "?");
    }

    private static String shortened(List<String> names) {
        int most = 5;
        String first = names.stream().limit(most).collect(Collectors.joining(", "));
        return names.size() <= most ? first : first + " and " + (names.size() - most) + " more";
    }
}
