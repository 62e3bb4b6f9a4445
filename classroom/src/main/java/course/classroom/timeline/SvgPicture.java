package course.classroom.timeline;

import course.classroom.timeline.Picture.Lane;
import course.classroom.timeline.Picture.Span;
import course.classroom.timeline.Picture.State;
import course.classroom.timeline.Picture.Time;
import java.util.List;
import java.util.Locale;

/** Pictures as SVG, light or dark as the reader's screen is. Each part tells by a tooltip what it is, and where. */
final class SvgPicture {
    static final int WIDTH = 960;
    private static final int NAMES = 170;
    private static final int RIGHT = 44;
    private static final int ROW = 26;
    private static final int BAR = 14;
    private static final int TOP = 44;
    private static final int BOTTOM = 30;
    private static final double NARROWEST = 0.8;

    private static final String STYLE = """
            .threads { font: 12px ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #1b1f24; }
            .threads .paper { fill: #ffffff; } .threads .title { font-weight: 700; font-size: 13px; }
            .threads .small { fill: #57606a; font-size: 11px; } .threads .right { text-anchor: end; }
            .threads .middle { text-anchor: middle; } .threads .grid { stroke: #d8dee4; }
            .threads .running { fill: #009e73; } .threads .lock { fill: #d55e00; } .threads .waiting { fill: #cc79a7; }
            .threads .parked { fill: #56b4e9; } .threads .asleep { fill: #b4bcc4; } .threads .task { fill: #1b1f24; }
            .threads rect.span:hover { stroke: #1b1f24; stroke-width: 1.5; }
            @media (prefers-color-scheme: dark) {
            .threads { fill: #e6edf3; } .threads .paper { fill: #14181d; } .threads .small { fill: #a3adb8; }
            .threads .grid { stroke: #2f3740; } .threads .asleep { fill: #6b7682; } .threads .task { fill: #e6edf3; }
            .threads rect.span:hover { stroke: #ffffff; }
            }
            """;

    private final Picture picture;
    private final StringBuilder out = new StringBuilder();
    private double drawnTo; // of the lane being drawn: where the last part ends

    private SvgPicture(Picture picture) {
        this.picture = picture;
    }

    /** All of them, one below the other. */
    static String of(List<Picture> pictures) {
        int height = pictures.stream().mapToInt(SvgPicture::height).sum() + BOTTOM;
        StringBuilder all = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" class="threads" role="img" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
                <title>Threads on a time axis</title>
                <style>
                %3$s</style>
                <rect class="paper" width="100%%" height="100%%"/>
                """.formatted(WIDTH, height, STYLE));
        int y = 0;
        for (Picture picture : pictures) {
            all.append("<g transform=\"translate(0 %d)\">\n".formatted(y));
            all.append(new SvgPicture(picture).group()).append("</g>\n");
            y += height(picture);
        }
        return all.append(legend(y + BOTTOM / 2)).append("</svg>\n").toString();
    }

    private static int height(Picture picture) {
        return TOP + ROW * picture.lanes().size() + (picture.leftOut() > 0 ? ROW : 0) + BOTTOM;
    }

    private static String legend(int y) {
        StringBuilder legend = new StringBuilder();
        int x = 16;
        for (State state : State.values()) {
            legend.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"12\" height=\"12\"/>"
                    .formatted(state.style(), x, y - 10));
            legend.append("<text class=\"small\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(x + 17, y, state.words));
            x += 34 + 7 * state.words.length();
        }
        return legend.toString();
    }

    private String group() {
        text("title", 16, 18, picture.title());
        axis();
        int y = TOP;
        for (Lane lane : picture.lanes()) {
            lane(lane, y);
            y += ROW;
        }
        if (picture.leftOut() > 0) {
            text("small", 16, y + 12, "and " + picture.leftOut() + " more threads");
        }
        return out.toString();
    }

    private void axis() {
        int bottom = TOP + ROW * picture.lanes().size();
        long step = step();
        for (long time = 0; time <= picture.length(); time += step) {
            add("<line class=\"grid\" x1=\"%.1f\" x2=\"%1$.1f\" y1=\"%d\" y2=\"%d\"/>\n", x(time), TOP - 6, bottom);
            text("small middle", x(time), TOP - 10, time == 0 ? "0" : Time.of(time));
        }
    }

    /** Of the axis: 1, 2 or 5 with noughts, so that there are at most eight. */
    private long step() {
        long step = 1;
        while (true) {
            for (long each : List.of(step, 2 * step, 5 * step)) {
                if (picture.length() / each <= 8) {
                    return each;
                }
            }
            step *= 10;
        }
    }

    private void lane(Lane lane, int y) {
        String name = lane.name().length() <= 21 ? lane.name() : lane.name().substring(0, 20) + "…";
        text("right", NAMES - 10, y + 12, name);
        drawnTo = 0;
        long free = lane.from();
        for (Span span : lane.spans()) {
            part("running", free, span.from(), y, BAR, lane.name() + " runs, " + Time.of(span.from() - free));
            part(span.state().style(), span.from(), span.to(), y, BAR, lane.name() + " " + span.words());
            free = span.to();
        }
        part("running", free, lane.to(), y, BAR, lane.name() + " runs, " + Time.of(lane.to() - free));
        drawnTo = 0;
        for (Span task : lane.tasks()) {
            part("task", task.from(), task.to(), y + BAR + 2, 3, lane.name() + " is in " + task.words());
        }
    }

    private void part(String style, long from, long to, int y, int height, String tooltip) {
        if (to <= from || x(to) < drawnTo + NARROWEST / 2) {
            return; // nothing, or nothing that anybody could see
        }
        double width = Math.max(NARROWEST, x(to) - x(from));
        drawnTo = x(from) + width;
        add(
                "<rect class=\"span %s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"><title>%s</title></rect>\n",
                style, x(from), y, width, height, markup(tooltip));
    }

    private double x(long time) {
        return NAMES + (WIDTH - NAMES - RIGHT) * (double) time / Math.max(1, picture.length());
    }

    private void text(String style, double x, int y, String text) {
        add("<text class=\"%s\" x=\"%.1f\" y=\"%d\">%s</text>\n", style, x, y, markup(text));
    }

    private void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
    }

    /** For XML: what no document may contain becomes a question mark. */
    static String markup(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
