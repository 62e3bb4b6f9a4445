package course.classroom.timeline;

import course.classroom.timeline.Picture.Lane;
import course.classroom.timeline.Picture.Span;
import course.classroom.timeline.Picture.State;
import course.classroom.timeline.Picture.Time;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A picture for the terminal: a line a thread, a sign a slice of time, and below what the long waits are for. ASCII but for {@code µ}. */
final class TextPicture {
    static final int WIDTH = 100;
    private static final int NARROWEST = 50;
    private static final int WIDEST_NAME = 22;
    private static final String GAP = "   ";
    private static final int WAITS_A_LANE = 2;
    private static final int WORTH_TELLING = 20; // a wait of a twentieth of the time or more

    private final Picture picture;
    private final int width;
    private final int names;
    private final int columns;
    private final StringBuilder out = new StringBuilder();

    private TextPicture(Picture picture, int width) {
        this.picture = picture;
        this.width = Math.max(NARROWEST, width);
        names = Math.min(
                WIDEST_NAME,
                picture.lanes().stream()
                        .mapToInt(lane -> lane.name().length())
                        .max()
                        .orElse(0));
        columns = this.width - names - 5;
    }

    static String of(Picture picture) {
        return of(picture, WIDTH);
    }

    /** @param width in characters; one that is too narrow to show anything is not kept to */
    static String of(Picture picture, int width) {
        return new TextPicture(picture, width).text();
    }

    /** What the signs mean. */
    static String legend() {
        return legend(WIDTH);
    }

    /** As {@link #of(Picture, int)}. */
    static String legend(int width) {
        StringBuilder legend = new StringBuilder();
        int column = 0;
        for (State state : State.values()) {
            String entry = state.sign + " " + state.words;
            if (column > 0) {
                boolean fits = column + GAP.length() + entry.length() <= width;
                legend.append(fits ? GAP : "\n");
                column = fits ? column + GAP.length() : 0;
            }
            legend.append(entry);
            column += entry.length();
        }
        return legend.toString();
    }

    private String text() {
        out.append(picture.title())
                .append("\n  ")
                .append(firstLine(picture.verdict()))
                .append('\n');
        String end = Time.of(picture.length());
        out.append("  ")
                .append(" ".repeat(names))
                .append(" 0")
                .append(" ".repeat(Math.max(1, columns - 1 - end.length())));
        out.append(end).append('\n');
        for (Lane lane : picture.lanes()) {
            out.append("  %s |%s|\n".formatted(padded(lane.name()), bar(lane)));
        }
        if (picture.leftOut() > 0) {
            out.append("  and ").append(picture.leftOut()).append(" more threads\n");
        }
        picture.lanes().forEach(this::waits);
        return out.toString();
    }

    private String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= width - 2 ? line : line.substring(0, width - 5) + "...";
    }

    private String padded(String name) {
        String cut = name.length() <= names ? name : name.substring(0, names - 1) + "~";
        return cut + " ".repeat(names - cut.length());
    }

    /** Of each slice what lasts longest in it. */
    private String bar(Lane lane) {
        char[] bar = new char[columns];
        Arrays.fill(bar, ' ');
        double slice = Math.max(1, picture.length()) / (double) columns;
        for (int column = 0; column < columns; column++) {
            double from = column * slice;
            double to = from + slice;
            double alive = overlap(from, to, lane.from(), lane.to());
            if (alive <= 0) {
                continue;
            }
            State longest = State.RUNNING;
            double most = alive;
            for (Span span : lane.spans()) {
                most -= overlap(from, to, span.from(), span.to());
            }
            for (State state : State.values()) {
                double time = lane.spans().stream()
                        .filter(span -> span.state() == state)
                        .mapToDouble(span -> overlap(from, to, span.from(), span.to()))
                        .sum();
                if (time > most) {
                    most = time;
                    longest = state;
                }
            }
            bar[column] = longest.sign;
        }
        return new String(bar);
    }

    private static double overlap(double from, double to, long otherFrom, long otherTo) {
        return Math.min(to, otherTo) - Math.max(from, otherFrom) <= 0
                ? 0
                : Math.min(to, otherTo) - Math.max(from, otherFrom);
    }

    private void waits(Lane lane) {
        List<Span> longest = lane.spans().stream()
                .filter(span -> span.length() * WORTH_TELLING >= picture.length())
                .sorted(Comparator.comparingLong(Span::length).reversed())
                .limit(WAITS_A_LANE)
                .sorted(Comparator.comparingLong(Span::from))
                .toList();
        for (Span span : longest) {
            String what = span.words() + " from " + Time.of(span.from());
            String name = padded(lane.name());
            for (String line : wrapped(what, width - names - 4)) {
                out.append("  ").append(name).append("  ").append(line).append('\n');
                name = padded("");
            }
        }
    }

    /** In lines of so many characters at most, unless a word is longer. */
    private static List<String> wrapped(String text, int length) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > length) {
                lines.add(line);
                line = word;
            } else {
                line = line.isEmpty() ? word : line + " " + word;
            }
        }
        lines.add(line);
        return lines;
    }
}
