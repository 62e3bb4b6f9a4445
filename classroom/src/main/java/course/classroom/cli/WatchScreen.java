package course.classroom.cli;

import course.classroom.seat.Assignment;
import course.classroom.seat.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a watch shows, as lines that fit a terminal's size. */
final class WatchScreen {
    static final String KEYS = "n next  h hint  l list  r run again  p picture  a all  q quit";
    private static final int LINES_OF_OUTPUT = 5;
    private static final int BAR = 30;

    private final ReportText text;
    private final Terminal terminal;

    WatchScreen(ReportText text, Terminal terminal) {
        this.text = text;
        this.terminal = terminal;
    }

    /**
     * The verdict on the current exercise.
     *
     * @param doing what goes on, such as {@code "testing 2.3, 4 s"}; empty when nothing does
     * @param extra what was asked for by a key; may be empty
     */
    List<String> verdict(WatchState state, String doing, String extra, int columns, int rows) throws IOException {
        List<String> top = new ArrayList<>(List.of(progress(state), ""));
        List<String> bottom = new ArrayList<>();
        List<String> middle = new ArrayList<>();
        Report report = state.report().orElse(null);
        if (!doing.isEmpty() || report == null) {
            top.add(text.name(state.current()) + ": " + (doing.isEmpty() ? "not tested yet" : doing));
        } else {
            top.add(text.headline(report));
            addProblem(report, middle);
            if (report.kind() != Report.Kind.PASSES) {
                text.links(report).forEach(link -> bottom.add("  " + link));
            } else {
                state.next()
                        .ifPresentOrElse(
                                next -> bottom.add("  n goes on with " + next.number() + " "
                                        + next.exercise().title()),
                                () -> bottom.add("  All that is watched passes."));
            }
        }
        if (!extra.isEmpty()) {
            bottom.add("");
            bottom.addAll(ReportText.indented(extra).lines().toList());
        }
        bottom.addAll(List.of("", terminal.faint(KEYS)));
        return fitted(top, middle, bottom, columns, rows);
    }

    private void addProblem(Report report, List<String> lines) {
        List<String> problems = text.problems(report);
        if (!problems.isEmpty()) {
            lines.addAll(ReportText.indented(problems.get(0)).lines().toList());
        }
        if (problems.size() > 1) {
            lines.add("  (and %d more: './course test %s' shows all)"
                    .formatted(problems.size() - 1, report.assignment().number()));
        }
        List<String> printed = report.output().strip().lines().toList();
        if (!report.output().isBlank()) {
            lines.add("  It printed:");
            printed.stream().limit(LINES_OF_OUTPUT).forEach(line -> lines.add("    " + line));
            if (printed.size() > LINES_OF_OUTPUT) {
                lines.add("    (%d lines in all)".formatted(printed.size()));
            }
        }
    }

    /** The exercises watched, around the current one. */
    List<String> list(WatchState state, int rows) {
        List<String> top = List.of(progress(state), "");
        List<String> bottom = List.of("", terminal.faint("any key goes back"));
        int shown = Math.max(1, rows - top.size() - bottom.size() - 1);
        int from = Math.max(
                0,
                Math.min(
                        state.scope().indexOf(state.current()) - shown / 2,
                        state.scope().size() - shown));
        List<String> lines = new ArrayList<>(top);
        for (Assignment each : state.scope().stream().skip(from).limit(shown).toList()) {
            lines.add("%s %-4s %-45s %s"
                    .formatted(
                            each.equals(state.current()) ? ">" : " ",
                            each.number(),
                            each.exercise().title(),
                            state.state(each).paint(terminal)));
        }
        lines.addAll(bottom);
        return lines;
    }

    /** A page of a picture of threads. @param page from 0 */
    List<String> picture(List<String> picture, int page, int columns, int rows) {
        int room = roomForPicture(rows);
        List<String> lines = new ArrayList<>();
        picture.stream()
                .skip((long) page * room)
                .limit(room)
                .forEach(line -> lines.add(line.substring(0, Math.min(line.length(), columns))));
        int pages = pages(picture, rows);
        String where = pages == 1 ? "" : "page %d of %d: ".formatted(page + 1, pages);
        String keys = page + 1 < pages ? "space goes on  any other key goes back" : "any key goes back";
        lines.addAll(List.of("", terminal.faint(where + keys)));
        return lines;
    }

    /** How many there are of a picture of threads. */
    int pages(List<String> picture, int rows) {
        return (picture.size() + roomForPicture(rows) - 1) / roomForPicture(rows);
    }

    private static int roomForPicture(int rows) {
        return Math.max(1, rows - 3);
    }

    private String progress(WatchState state) {
        int done = BAR * state.passing() / Math.max(1, state.all());
        return terminal.bold("Interleave") + "  [" + terminal.green("#".repeat(done)) + "-".repeat(BAR - done) + "]  "
                + state.passing() + " of " + state.all() + " exercises pass";
    }

    /** The middle gives way when there isn't room for all. */
    private static List<String> fitted(
            List<String> top, List<String> middle, List<String> bottom, int columns, int rows) {
        int room = rows - 1 - height(top, columns) - height(bottom, columns);
        List<String> lines = new ArrayList<>(top);
        List<String> rest = new ArrayList<>();
        middle.forEach(
                line -> rest.add(isOfTable(line) && line.length() > columns ? line.substring(0, columns) : line));
        boolean cut = height(rest, columns) > room;
        while (!rest.isEmpty() && height(rest, columns) > room - 1 && cut) {
            rest.remove(rest.size() - 1);
        }
        lines.addAll(rest);
        if (cut) {
            lines.add("  ...");
        }
        lines.addAll(bottom);
        return lines;
    }

    /** Such as a schedule's: wrapped, it could not be read. */
    private static boolean isOfTable(String line) {
        return line.contains(" | ") || line.contains("-+-");
    }

    private static int height(List<String> lines, int columns) {
        return lines.stream()
                .mapToInt(line -> {
                    int length = line.replaceAll("\033\\[[0-9;]*m", "").length();
                    return Math.max(1, (length + columns - 1) / Math.max(1, columns));
                })
                .sum();
    }
}
