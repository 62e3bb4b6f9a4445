package course.classroom.interleave;

import course.classroom.interleave.Shortening.Caption;
import course.classroom.interleave.Shortening.Note;
import course.classroom.interleave.Shortening.Row;
import course.classroom.interleave.Shortening.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where everything stands in the picture of a schedule. Lengths are in pixels. */
final class PictureLayout {
    static final int LINE = 17;
    static final int PLACE_LINE = 15;
    static final int PADDING = 7;
    static final int HEAD_TOP = 12;
    static final double CHARACTER = 7.3; // of a monospaced font of 12 pixels, rather more than less
    private static final int LEFT = 52;
    private static final int RIGHT = 16;
    private static final int BETWEEN_LANES = 36;
    private static final int BETWEEN_STEPS = 8;
    private static final int BETWEEN_THREADS = 14;
    private static final int NOTE = 30;
    private static final int BOTTOM = 62;

    /** A step. @param lines its text's @param place its place's lines, if it has one */
    record Box(Shown shown, StepKind kind, int lane, int y, int height, List<String> lines, List<String> place) {
        int middle() {
            return y + height / 2;
        }

        int bottom() {
            return y + height;
        }
    }

    /** A note in place of steps. */
    record NoteLine(String text, int y) {}

    final List<List<String>> heads = new ArrayList<>(); // each lane's name, in lines
    final List<Box> boxes = new ArrayList<>();
    final List<NoteLine> notes = new ArrayList<>();
    final ThreadNames names;
    final int boxWidth;
    final int headHeight;
    private final int charactersInBox;
    private String caption = "";
    private int y;

    PictureLayout(List<Row> rows) {
        names = ThreadNames.of(rows.stream()
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .toList());
        int lanes = names.threads().size();
        charactersInBox = lanes <= 3 ? 32 : lanes <= 5 ? 25 : 19;
        boxWidth = (int) (charactersInBox * CHARACTER) + 2 * PADDING + 6;
        names.threads().forEach(thread -> heads.add(TextCell.wrap(names.of(thread), charactersInBox)));
        headHeight = heads.stream().mapToInt(List::size).max().orElse(1) * LINE + 2 * PADDING;
        y = HEAD_TOP + headHeight + BETWEEN_THREADS;
        rows.forEach(this::add);
    }

    private void add(Row row) {
        if (row instanceof Note note) {
            notes.add(new NoteLine("... " + note.text(), y + NOTE / 2));
            y += NOTE + BETWEEN_STEPS;
        } else if (row instanceof Caption last) {
            caption = last.text();
        } else if (row instanceof Shown shown) {
            add(shown);
        }
    }

    private void add(Shown shown) {
        Step step = shown.step();
        int lane = names.threads().indexOf(step.thread());
        List<String> lines = TextCell.wrap(TextCell.printable(step.text()), charactersInBox);
        String where = TextCell.printable(step.place());
        List<String> place = where.isEmpty() ? List.of() : TextCell.wrap(where, charactersInBox + 1);
        if (!boxes.isEmpty() && boxes.get(boxes.size() - 1).lane() != lane) {
            y += BETWEEN_THREADS - BETWEEN_STEPS;
        }
        int height = lines.size() * LINE + place.size() * PLACE_LINE + 2 * PADDING;
        boxes.add(new Box(shown, StepKind.of(step), lane, y, height, lines, place));
        y += height + BETWEEN_STEPS;
    }

    int left(int lane) {
        return LEFT + lane * (boxWidth + BETWEEN_LANES);
    }

    int middle(int lane) {
        return left(lane) + boxWidth / 2;
    }

    int width() {
        return left(heads.size() - 1) + boxWidth + RIGHT;
    }

    int height() {
        return y + BOTTOM;
    }

    /** Where lanes end. */
    int laneEnd() {
        return y + 6;
    }

    /** Stands below all; empty if there is nothing to say. */
    String caption() {
        return caption;
    }

    /** Whether steps between the two are left out. */
    boolean isInterrupted(Box one, Box other) {
        int from = Math.min(one.y, other.y);
        int to = Math.max(one.y, other.y);
        return notes.stream().anyMatch(note -> from < note.y && note.y < to);
    }

    /** Each lane's boxes, downwards. */
    Map<Integer, List<Box>> byLane() {
        Map<Integer, List<Box>> lanes = new HashMap<>();
        boxes.forEach(box ->
                lanes.computeIfAbsent(box.lane(), lane -> new ArrayList<>()).add(box));
        return lanes;
    }
}
