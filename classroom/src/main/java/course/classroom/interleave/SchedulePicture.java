package course.classroom.interleave;

import java.util.stream.Collectors;

/**
 * A schedule as a picture: time goes down, each thread has a lane, a box is a step. Shortened as {@link ScheduleTable} is. It is
 * complete in itself, needs no script, suits light and dark backgrounds, and tells nothing by colour alone.
 */
public final class SchedulePicture {
    private SchedulePicture() {}

    /** An SVG document, or a part of an HTML one; empty if the finding has no steps. */
    public static String svg(Finding finding) {
        boolean endsStuck = finding.kind() == Finding.Kind.DEADLOCK || finding.kind() == Finding.Kind.HANG;
        return finding.steps().isEmpty()
                ? ""
                : new PictureDrawing(new PictureLayout(Shortening.of(finding.steps())), endsStuck).svg();
    }

    /** An HTML document: what went wrong, the picture, the same as a table in text, and how to play it again. */
    public static String html(Finding finding) {
        String picture = svg(finding);
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <style>
                :root { color-scheme: light dark; }
                body { margin: 2rem; font: 16px/1.45 system-ui, sans-serif; background: #ffffff; color: #1b1f24; }
                h1 { font-size: 1.4rem; } .picture { overflow-x: auto; } pre { overflow-x: auto; font-size: 13px; line-height: 1.35; }
                @media (prefers-color-scheme: dark) { body { background: #14181d; color: #e6edf3; } }
                </style>
                </head>
                <body>
                <h1>%1$s</h1>
                <pre>%2$s</pre>
                %3$s<p>%4$s</p>
                </body>
                </html>
                """.formatted(
                        headline(finding.kind()),
                        paragraphs(finding.what()),
                        picture.isEmpty() ? "" : figure(picture, ScheduleTable.of(finding)),
                        escaped(finding.again()));
    }

    private static String figure(String picture, String table) {
        return """
                <p>Time goes down; each thread has a lane. A solid arrow: one thread lets another go on. A dashed arrow leads from one
                that waits to the step by which another got what it waits for. A dotted lane: the thread waits.</p>
                <div class="picture">%s</div>
                <details><summary>The same as a table</summary>
                <pre>%s</pre></details>
                """.formatted(picture, TextCell.markup(table));
    }

    private static String headline(Finding.Kind kind) {
        return switch (kind) {
            case FAILURE -> "A schedule that breaks it";
            case UNCAUGHT -> "A schedule in which a thread dies";
            case DEADLOCK -> "A schedule that ends in a deadlock";
            case HANG -> "A schedule in which all wait for ever";
            case ENDLESS -> "A schedule without an end";
            case DATA_RACE -> "A schedule with a data race";
        };
    }

    private static String paragraphs(String text) {
        return text.lines().map(SchedulePicture::escaped).collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return TextCell.markup(TextCell.printable(text));
    }
}
