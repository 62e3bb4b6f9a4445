package course.imgur.app;

import course.imgur.app.Recording.Span;
import course.imgur.app.Recording.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Draws recordings as SVG, one below the other on one scale of time: a bar for each download and each thumbnail, and how many files waited between. */
final class PipelinePicture {
    private static final int WIDTH = 900;
    private static final int LEFT = 120;
    private static final int RIGHT = 20;
    private static final int LINE = 18;
    private static final int GAP = 8;
    private static final int MOST_OF_A_STAGE = 160; // pixels; a lane has less where there are many
    private static final int LANE = 14;
    private static final int WAITING = 48;
    private static final int TICKS = 10; // at most
    private static final String STYLE = """
            .pipeline { font: 12px system-ui, 'DejaVu Sans', sans-serif; fill: #1b1f24; }
            .pipeline .paper { fill: #ffffff; } .pipeline .name { font-weight: 700; }
            .pipeline .lane { fill: #eef1f4; } .pipeline .grid { stroke: #c5ccd3; stroke-dasharray: 2 3; }
            .pipeline .download { fill: #4a90c2; } .pipeline .resize { fill: #e08a2c; } .pipeline .waiting { fill: #8c959f; }
            .pipeline .side { text-anchor: end; } .pipeline .tick { text-anchor: middle; fill: #57606a; }
            @media (prefers-color-scheme: dark) {
            .pipeline { fill: #e6edf3; } .pipeline .paper { fill: #14181d; } .pipeline .lane { fill: #232a32; }
            .pipeline .grid { stroke: #4a5560; } .pipeline .tick { fill: #a3adb8; }
            }
            """;

    private final long longest;
    private final StringBuilder out = new StringBuilder();
    private int y = GAP;
    private long begin;

    private PipelinePicture(long longest) {
        this.longest = longest;
    }

    /** @param recordings each with at least one span */
    static String svg(List<Recording> recordings) {
        long longest =
                recordings.stream().mapToLong(PipelinePicture::length).max().orElse(1);
        PipelinePicture picture = new PipelinePicture(Math.max(1, longest));
        recordings.forEach(picture::panel);
        return picture.whole();
    }

    private static long begin(Recording recording) {
        return recording.spans().get(0).begin();
    }

    private static long length(Recording recording) {
        return recording.spans().stream().mapToLong(Span::end).max().getAsLong() - begin(recording);
    }

    private String whole() {
        int top = GAP + LINE;
        String body = out.toString();
        out.setLength(0);
        grid(top);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="pipeline" role="img" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
                <title>Who downloaded and who resized when</title>
                <style>
                %3$s</style>
                <rect class="paper" width="100%%" height="100%%"/>
                """.formatted(WIDTH, y + LINE + GAP, STYLE) + body + out + "</svg>\n";
    }

    private void panel(Recording recording) {
        begin = begin(recording);
        y += LINE;
        add(
                "<text class=\"name\" x=\"%d\" y=\"%d\">%s: %s s</text>",
                LEFT, y - 5, escaped(recording.name()), seconds(length(recording), 2));
        lanes(recording, Stage.DOWNLOAD, "downloader");
        waiting(recording);
        lanes(recording, Stage.RESIZE, "resizer");
        y += GAP;
    }

    private void lanes(Recording recording, Stage stage, String who) {
        List<Span> spans =
                recording.spans().stream().filter(span -> span.stage() == stage).toList();
        List<List<Span>> lanes = PictureLanes.of(spans, recording.atOnce(stage));
        int height = Math.max(2, Math.min(LANE, MOST_OF_A_STAGE / Math.max(1, lanes.size())));
        int middle = y + lanes.size() * height / 2;
        side(middle, lanes.size() + " " + who + (lanes.size() == 1 ? "" : "s"));
        for (List<Span> lane : lanes) {
            add(
                    "<rect class=\"lane\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                    LEFT, y, x(longest) - LEFT, height - 1);
            lane.forEach(span -> bar(span, height - 1));
            y += height;
        }
        y += GAP;
    }

    private void bar(Span span, int height) {
        int from = x(span.begin() - begin);
        int to = x(span.end() - begin);
        add(
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>%s: %s to %s s</title></rect>",
                span.stage().name().toLowerCase(Locale.ROOT),
                from,
                y,
                Math.max(1, to - from - 1),
                height,
                escaped(span.file()),
                seconds(span.begin() - begin, 3),
                seconds(span.end() - begin, 3));
    }

    /** A curve of the files that were fetched and not yet in work. */
    private void waiting(Recording recording) {
        TreeMap<Long, Integer> counts = counts(recording.spans());
        int most = Math.max(
                1, counts.values().stream().mapToInt(count -> count).max().orElse(0));
        int bottom = y + WAITING;
        StringBuilder path = new StringBuilder("M%d %d".formatted(LEFT, bottom));
        counts.forEach((moment, count) -> path.append("H%d".formatted(x(moment - begin)))
                .append("V%d".formatted(bottom - count * WAITING / most)));
        add("<rect class=\"lane\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>", LEFT, y, x(longest) - LEFT, WAITING);
        add("<path class=\"waiting\" d=\"%sV%dZ\"/>", path, bottom);
        side(y + WAITING / 2, "up to " + most + " wait");
        y = bottom + GAP;
    }

    /** How many wait from each moment on. A file that is in no report of the fetches waits for nobody. */
    private static TreeMap<Long, Integer> counts(List<Span> spans) {
        Map<String, Span> shrunk = new HashMap<>();
        spans.stream().filter(span -> span.stage() == Stage.RESIZE).forEach(span -> shrunk.put(span.file(), span));
        TreeMap<Long, Integer> changes = new TreeMap<>();
        for (Span span : spans) {
            Span next = shrunk.get(span.file());
            if (span.stage() == Stage.DOWNLOAD && next != null && next.begin() > span.end()) {
                changes.merge(span.end(), 1, Integer::sum);
                changes.merge(next.begin(), -1, Integer::sum);
            }
        }
        int waiting = 0;
        for (Map.Entry<Long, Integer> change : changes.entrySet()) {
            waiting += change.getValue();
            change.setValue(waiting);
        }
        return changes;
    }

    private void grid(int top) {
        long step = 100_000_000;
        for (int round = 0; longest / step >= TICKS; round++) {
            step = round % 3 == 1 ? step / 2 * 5 : step * 2; // 0.1, 0.2, 0.5, 1, 2, 5 …
        }
        for (long moment = 0; moment <= longest; moment += step) {
            int x = x(moment);
            add("<path class=\"grid\" d=\"M%d %dV%d\"/>", x, top, y);
            add("<text class=\"tick\" x=\"%d\" y=\"%d\">%s s</text>", x, y + LINE - 4, seconds(moment, 1));
        }
    }

    private void side(int middle, String text) {
        add("<text class=\"side\" x=\"%d\" y=\"%d\">%s</text>", LEFT - GAP, middle + 4, text);
    }

    private int x(long nanos) {
        return LEFT + (int) (nanos * (WIDTH - LEFT - RIGHT) / longest);
    }

    private static String seconds(long nanos, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", nanos / 1e9);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void add(String format, Object... values) {
        out.append(format.formatted(values)).append('\n');
    }
}
