package course.classroom.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.timeline.Picture.Lane;
import course.classroom.timeline.Picture.Span;
import course.classroom.timeline.Picture.State;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A picture of threads")
class TextPictureTest {
    private static Picture picture(Lane... lanes) {
        return new Picture("C1: a <test> & more", "failed: C1: no\nmore", 890, List.of(lanes), 3);
    }

    private final Lane lane = new Lane(
            "worker",
            0,
            450,
            List.of(
                    new Span(State.ASLEEP, 100, 200, "sleeps", "A.java:3"),
                    new Span(State.LOCK, 200, 300, "waits for a ReentrantLock, held by <b>", "")),
            List.of());

    @Test
    @DisplayName("as text has a sign for what lasts longest in each slice of time, and tells the long waits")
    void text() {
        assertThat(TextPicture.of(picture(lane)).lines())
                .containsExactly(
                        "C1: a <test> & more",
                        "  failed: C1: no",
                        "         0" + " ".repeat(82) + "890 µs",
                        "  worker |" + "#".repeat(10) + "z".repeat(10) + "L".repeat(10) + "#".repeat(15)
                                + " ".repeat(44) + "|",
                        "  and 3 more threads",
                        "  worker  sleeps, A.java:3, 100 µs from 100 µs",
                        "  worker  waits for a ReentrantLock, held by <b>, 100 µs from 200 µs");
    }

    @Test
    @DisplayName("as text is as wide as it is told to be, the legend too")
    void width() {
        assertThat((TextPicture.of(picture(lane), 60) + TextPicture.legend(60)).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60))
                .anySatisfy(line ->
                        assertThat(line).startsWith("  worker |").hasSize(60).endsWith("|"));
        assertThat(TextPicture.legend(60).replace("\n", "   ")).isEqualTo(TextPicture.legend(1_000));
    }

    @Test
    @DisplayName("as SVG shows names that would break the document")
    void svg() {
        assertThat(SvgPicture.of(List.of(picture(lane))))
                .contains("C1: a &lt;test&gt; &amp; more", "held by &lt;b&gt;", "and 3 more threads")
                .doesNotContain("<b>", "<test>");
        assertThat(SvgPicture.markup("a\u001b[31m\u0000b")).isEqualTo("a?[31m?b");
    }

    @Test
    @DisplayName("is cut to a part of its time")
    void cut() {
        Lane cut = lane.between(150, 250);

        assertThat(cut.from()).isZero();
        assertThat(cut.to()).isEqualTo(100);
        assertThat(cut.spans()).extracting(Span::from).containsExactly(0L, 50L);
        assertThat(cut.spans()).extracting(Span::to).containsExactly(50L, 100L);
    }
}
