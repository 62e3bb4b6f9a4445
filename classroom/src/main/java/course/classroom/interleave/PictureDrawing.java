package course.classroom.interleave;

import course.classroom.interleave.PictureArrows.Arrow;
import course.classroom.interleave.PictureLayout.Box;
import course.classroom.interleave.PictureLayout.NoteLine;
import java.util.List;
import java.util.Locale;

/** Draws the picture of a schedule as SVG. */
final class PictureDrawing {
    private static final String STYLE = """
            .schedule { font: 12px ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #1b1f24; }
            .schedule .paper { fill: #ffffff; }
            .schedule .lane { stroke: #9aa4af; stroke-width: 1.5; fill: none; }
            .schedule .waiting { stroke: #8b4a85; stroke-width: 2.5; stroke-dasharray: 2 5; stroke-linecap: round; }
            .schedule .head { fill: #e6eaee; stroke: #6b7682; }
            .schedule .name { font-weight: 700; text-anchor: middle; }
            .schedule .box { fill: #f7f8fa; stroke: #9aa4af; }
            .schedule .place, .schedule .number, .schedule .note { fill: #57606a; font-size: 11px; }
            .schedule .number { text-anchor: end; }
            .schedule .note { font-style: italic; }
            .schedule .rule { stroke: #9aa4af; stroke-dasharray: 1 4; }
            .schedule .arrow { fill: none; stroke: #0072b2; stroke-width: 1.8; }
            .schedule .tip { fill: #0072b2; }
            .schedule .heldby { fill: none; stroke: #c04a00; stroke-width: 1.8; stroke-dasharray: 6 4; }
            .schedule .heldtip, .schedule .stuck { fill: #c04a00; }
            .schedule .stuck { font-weight: 700; text-anchor: middle; }
            .schedule .read { fill: #56b4e9; } .schedule .write { fill: #e69f00; }
            .schedule .lock, .schedule .unlock, .schedule .return { fill: #009e73; }
            .schedule .wait, .schedule .wake { fill: #b5629f; }
            .schedule .death { fill: #d55e00; } .schedule .start, .schedule .end, .schedule .other { fill: #8c959f; }
            @media (prefers-color-scheme: dark) {
            .schedule { fill: #e6edf3; } .schedule .paper { fill: #14181d; }
            .schedule .lane, .schedule .rule { stroke: #5b6672; } .schedule .waiting { stroke: #d29ac8; }
            .schedule .head { fill: #2b333c; stroke: #8b96a2; } .schedule .box { fill: #1d232a; stroke: #5b6672; }
            .schedule .place, .schedule .number, .schedule .note { fill: #a3adb8; }
            .schedule .arrow { stroke: #56b4e9; } .schedule .tip { fill: #56b4e9; }
            .schedule .heldby { stroke: #f08a4b; } .schedule .heldtip, .schedule .stuck { fill: #f08a4b; }
            }
            """;

    private final PictureLayout layout;
    private final boolean endsStuck;
    private final StringBuilder out = new StringBuilder();

    /** @param endsStuck whether those who wait in the end wait for ever */
    PictureDrawing(PictureLayout layout, boolean endsStuck) {
        this.layout = layout;
        this.endsStuck = endsStuck;
    }

    String svg() {
        out.append("""
                <svg xmlns="http://www.w3.org/2000/svg" class="schedule" role="img" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
                <title>The steps of a failing schedule, in the order of time</title>
                <style>
                %3$s</style>
                <defs>
                """.formatted(layout.width(), layout.height(), STYLE));
        tip("tip");
        tip("heldtip");
        out.append("</defs>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        layout.byLane().forEach(this::lane);
        layout.notes.forEach(this::note);
        PictureArrows.of(layout).forEach(this::arrow);
        for (int lane = 0; lane < layout.heads.size(); lane++) {
            head(lane);
        }
        layout.boxes.forEach(this::box);
        text("note", layout.left(0), layout.height() - 8, layout.caption());
        return out.append("</svg>\n").toString();
    }

    private void tip(String name) {
        add(
                "<marker id=\"%s\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\""
                        + " markerUnits=\"userSpaceOnUse\"><path class=\"%s\" d=\"M0 0L8 4L0 8z\"/></marker>",
                name, name);
    }

    /** From its head to its end; dotted where the thread waits. */
    private void lane(int lane, List<Box> boxes) {
        int x = layout.middle(lane);
        int y = PictureLayout.HEAD_TOP + layout.headHeight;
        boolean isWaiting = false;
        for (Box box : boxes) {
            segment(x, y, box.y(), isWaiting);
            y = box.bottom();
            isWaiting = box.kind() == StepKind.WAIT;
        }
        StepKind last = boxes.get(boxes.size() - 1).kind();
        if (last != StepKind.END && last != StepKind.DEATH) {
            segment(x, y, layout.laneEnd(), isWaiting);
            if (endsStuck && isWaiting) {
                text("stuck", x, layout.laneEnd() + PictureLayout.LINE, "waits for ever");
            }
        }
    }

    private void segment(int x, int from, int to, boolean isWaiting) {
        add("<path class=\"%s\" d=\"M%d %dV%d\"/>", isWaiting ? "lane waiting" : "lane", x, from, to);
    }

    private void head(int lane) {
        int y = PictureLayout.HEAD_TOP;
        rectangle("head", layout.left(lane), y, layout.boxWidth, layout.headHeight, 8);
        for (String line : layout.heads.get(lane)) {
            y += PictureLayout.LINE;
            text("name", layout.middle(lane), y + PictureLayout.PADDING - 4, line);
        }
    }

    private void note(NoteLine note) {
        int left = layout.left(0);
        int end = left + (int) (note.text().length() * PictureLayout.CHARACTER) + 24;
        add("<path class=\"rule\" d=\"M%d %dH%d\"/>", end, note.y(), Math.max(end, layout.width() - 16));
        rectangle("paper", left, note.y() - 10, end - left, 20, 0);
        text("note", left, note.y() + 4, note.text());
    }

    private void box(Box box) {
        int left = layout.left(box.lane());
        int textLeft = left + 6 + PictureLayout.PADDING;
        out.append("<g>\n");
        rectangle("box", left, box.y(), layout.boxWidth, box.height(), 4);
        rectangle(box.kind().name().toLowerCase(Locale.ROOT), left, box.y(), 6, box.height(), 2);
        int y = box.y() + PictureLayout.PADDING - 4;
        for (String line : box.lines()) {
            y += PictureLayout.LINE;
            text("text", textLeft, y, line);
        }
        for (String line : box.place()) {
            y += PictureLayout.PLACE_LINE;
            text("place", textLeft, y, line);
        }
        text(
                "number",
                layout.left(0) - 12,
                box.middle() + 4,
                String.valueOf(box.shown().number()));
        out.append("</g>\n");
    }

    private void arrow(Arrow arrow) {
        boolean goesRight = arrow.from().lane() < arrow.to().lane();
        int width = layout.boxWidth;
        int fromX = layout.left(arrow.from().lane()) + (goesRight ? width : 0);
        int toX = layout.left(arrow.to().lane()) + (goesRight ? 0 : width);
        int bend = goesRight ? 24 : -24;
        int fromY = arrow.from().middle();
        int toY = arrow.to().middle();
        add(
                "<path class=\"%s\" marker-end=\"url(#%s)\" d=\"M%d %dC%d %d %d %d %d %d\"/>",
                arrow.isHeldBy() ? "heldby" : "arrow",
                arrow.isHeldBy() ? "heldtip" : "tip",
                fromX,
                fromY,
                fromX + bend,
                fromY,
                toX - bend,
                toY,
                toX,
                toY);
    }

    private void rectangle(String style, int x, int y, int width, int height, int round) {
        add(
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>",
                style, x, y, width, height, round);
    }

    private void text(String style, int x, int y, String text) {
        if (!text.isEmpty()) {
            add(
                    "<text class=\"%s\" x=\"%d\" y=\"%d\" xml:space=\"preserve\">%s</text>",
                    style, x, y, TextCell.markup(text));
        }
    }

    private void add(String format, Object... values) {
        out.append(format.formatted(values)).append('\n');
    }
}
