package course.classroom.timeline;

import java.util.List;

/** Pictures as a page of its own, which needs nothing else. */
final class HtmlPicture {
    private HtmlPicture() {}

    static String of(String title, List<Picture> pictures) {
        StringBuilder sections = new StringBuilder();
        for (Picture picture : pictures) {
            sections.append("""
                    <section>
                    <pre class="verdict">%s</pre>
                    <div class="picture">%s</div>
                    <details><summary>The same as text</summary>
                    <pre>%s</pre></details>
                    </section>
                    """.formatted(
                            SvgPicture.markup(picture.verdict()),
                            SvgPicture.of(List.of(picture)),
                            SvgPicture.markup(TextPicture.of(picture) + "\n" + TextPicture.legend())));
        }
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
                section { margin-block: 2rem; } .verdict { white-space: pre-wrap; }
                @media (prefers-color-scheme: dark) { body { background: #14181d; color: #e6edf3; } }
                </style>
                </head>
                <body>
                <h1>%1$s</h1>
                <p>A line a thread, time goes to the right. Point at a part to read what the thread does there, and where. A thin line below
                a thread: it is in a task.</p>
                %2$s</body>
                </html>
                """.formatted(SvgPicture.markup(title), sections);
    }
}
