package course.classroom.interleave;

import course.classroom.interleave.Shortening.Caption;
import course.classroom.interleave.Shortening.Note;
import course.classroom.interleave.Shortening.Row;
import course.classroom.interleave.Shortening.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A schedule for the terminal: time goes down, each thread has a column. Shortened to what matters; never wider than {@link #WIDTH}.
 * With so many threads that the columns would be too narrow to read, the thread's name stands in front of each step instead.
 */
public final class ScheduleTable {
    static final int WIDTH = 100;
    private static final int NARROWEST = 15;
    private static final int WIDEST_PLACE = 26;
    private static final int WIDEST_NAME = 24;

    private final List<Row> rows;
    private final ThreadNames names;
    private final int numberWidth;
    private final StringBuilder out = new StringBuilder();
    private int[] widths; // of the columns, the first included

    private ScheduleTable(Finding finding) {
        rows = Shortening.of(finding.steps());
        names = ThreadNames.of(shown());
        numberWidth = String.valueOf(finding.steps().size()).length();
    }

    /** Lines of at most 100 characters, each with a line feed at its end; empty if the finding has no steps. */
    public static String of(Finding finding) {
        return finding.steps().isEmpty() ? "" : new ScheduleTable(finding).text();
    }

    private String text() {
        int place = Math.min(WIDEST_PLACE, longest(placeTexts()));
        int first = Math.max(numberWidth + 1 + place, "step, place".length());
        List<Integer> threads = names.threads();
        int share = (WIDTH - first) / threads.size() - 3;
        int[] wanted = threads.stream().mapToInt(this::widestIn).toArray();
        boolean hasColumns = share >= NARROWEST
                || first + 3 * wanted.length + Arrays.stream(wanted).sum() <= WIDTH;
        out.append("From top to bottom, what happened")
                .append(hasColumns ? "; each thread has a column:\n\n" : " and which thread did it:\n\n");
        if (hasColumns) {
            columnForEachThread(first, threads, wanted);
        } else {
            oneColumn(first);
        }
        return out.toString();
    }

    private void columnForEachThread(int first, List<Integer> threads, int[] wanted) {
        widths = new int[threads.size() + 1];
        widths[0] = first;
        share(WIDTH - first, wanted);
        List<String> head = new ArrayList<>(List.of("step, place"));
        threads.forEach(thread -> head.add(names.of(thread)));
        table(head, shown -> {
            String[] cells = new String[widths.length];
            Arrays.fill(cells, "");
            cells[1 + threads.indexOf(shown.step().thread())] = text(shown);
            return cells;
        });
    }

    /** Narrow columns get what they want, the others an equal share of the rest. */
    private void share(int room, int[] wanted) {
        int left = room - 3 * wanted.length;
        List<Integer> byWish = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            byWish.add(i);
        }
        byWish.sort((one, other) -> Integer.compare(wanted[one], wanted[other]));
        for (int i = 0; i < wanted.length; i++) {
            int column = byWish.get(i);
            widths[column + 1] = Math.min(wanted[column], left / (wanted.length - i));
            left -= widths[column + 1];
        }
    }

    private void oneColumn(int first) {
        int name = Math.min(
                WIDEST_NAME, longest(names.threads().stream().map(names::of).toList()));
        name = Math.max(name, "thread".length());
        int wanted = Math.max(
                "what".length(),
                longest(shown().stream().map(ScheduleTable::text).toList()));
        widths = new int[] {first, name, Math.min(wanted, WIDTH - first - name - 6)};
        table(List.of("step, place", "thread", "what"), shown ->
                new String[] {"", names.of(shown.step().thread()), text(shown)});
    }

    private interface Cells {
        /** The first is empty. */
        String[] of(Shown shown);
    }

    private void table(List<String> head, Cells cells) {
        line(head.stream().toArray(String[]::new));
        out.append(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining("-+-")))
                .append('\n');
        for (Row row : rows) {
            if (row instanceof Note note) {
                out.append(" ".repeat(numberWidth + 1))
                        .append("... ")
                        .append(note.text())
                        .append('\n');
            } else if (row instanceof Caption caption) {
                out.append('\n').append(caption.text()).append('\n');
            } else if (row instanceof Shown shown) {
                String[] texts = cells.of(shown);
                texts[0] = shown.step().place();
                step(shown.number(), texts);
            }
        }
    }

    private void step(int number, String[] texts) {
        List<String> places = TextCell.wrap(TextCell.printable(texts[0]), widths[0] - numberWidth - 1);
        List<String> first = new ArrayList<>();
        for (String place : places) {
            String shownNumber = first.isEmpty() ? String.valueOf(number) : "";
            first.add(" ".repeat(numberWidth - shownNumber.length()) + shownNumber + " " + place);
        }
        lines(first, texts);
    }

    private void line(String... texts) {
        lines(TextCell.wrap(texts[0], widths[0]), texts);
    }

    /** One line of the table on as many lines as its longest cell takes. */
    private void lines(List<String> first, String... texts) {
        List<List<String>> cells = new ArrayList<>(List.of(first));
        for (int i = 1; i < texts.length; i++) {
            cells.add(TextCell.wrap(texts[i], widths[i]));
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(1);
        for (int y = 0; y < height; y++) {
            List<String> line = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                String part = y < cells.get(i).size() ? cells.get(i).get(y) : "";
                line.add(part + " ".repeat(widths[i] - part.length()));
            }
            out.append(String.join(" | ", line).stripTrailing()).append('\n');
        }
    }

    private List<Shown> shown() {
        return rows.stream()
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .toList();
    }

    private static String text(Shown shown) {
        return TextCell.printable(shown.step().text());
    }

    private List<String> placeTexts() {
        return shown().stream()
                .map(shown -> TextCell.printable(shown.step().place()))
                .toList();
    }

    private int widestIn(int thread) {
        int text = longest(shown().stream()
                .filter(shown -> shown.step().thread() == thread)
                .map(ScheduleTable::text)
                .toList());
        return Math.max(names.of(thread).length(), text);
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }
}
