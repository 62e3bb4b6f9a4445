package course.classroom.interleave;

import static course.classroom.interleave.Played.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayName("The picture of a schedule")
class SchedulePictureTest {
    private static final int BUFFER = 1;
    private static final int OTHER = 2;

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static Element picture(Played played) throws Exception {
        return parsed(SchedulePicture.svg(played.finding()));
    }

    /** Those elements that have that class. */
    private static List<Element> elements(Element picture, String tag, String style) {
        List<Element> found = new ArrayList<>();
        NodeList all = picture.getElementsByTagName(tag);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getAttribute("class").equals(style)) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<String> texts(Element picture, String style) {
        return elements(picture, "text", style).stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static Played handedOver() {
        return new Played()
                .step("A", "locks Buffer#1", BUFFER)
                .step("A", "wait() on Buffer#1, unlocks it", BUFFER)
                .step("B", "locks Buffer#1", BUFFER)
                .step("B", "notify() on Buffer#1 wakes A", BUFFER)
                .step("B", "unlocks Buffer#1", BUFFER)
                .step("A", "wait() returns, locks Buffer#1 again", BUFFER);
    }

    @Test
    @DisplayName("has a lane for each thread and a box with text, place and number for each step")
    void boxes() throws Exception {
        Element picture = picture(handedOver());

        assertThat(texts(picture, "name")).containsExactly("A", "B");
        assertThat(elements(picture, "rect", "box")).hasSize(6);
        assertThat(texts(picture, "text")).contains("locks Buffer#1", "notify() on Buffer#1 wakes A");
        assertThat(texts(picture, "place")).hasSize(6).containsOnly("Total.java:12");
        assertThat(texts(picture, "number")).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    @DisplayName("time goes down: a later step's box begins below the end of the one before, whatever their lanes")
    void downwards() throws Exception {
        int end = 0;
        for (Element box : elements(picture(handedOver()), "rect", "box")) {
            int y = Integer.parseInt(box.getAttribute("y"));
            assertThat(y).isGreaterThan(end);
            end = y + Integer.parseInt(box.getAttribute("height"));
        }
    }

    @Test
    @DisplayName("arrows lead from who wakes or unlocks to who goes on by it")
    void arrows() throws Exception {
        assertThat(elements(picture(handedOver()), "path", "arrow")).hasSize(3);
    }

    @Test
    @DisplayName("who wakes several has an arrow to each, and who wakes nobody has none")
    void wakesAll() throws Exception {
        Element picture = picture(new Played()
                .step("A", "wait() on Buffer#1", BUFFER)
                .step("B", "wait() on Buffer#1", BUFFER)
                .step("C", "notifyAll() on Buffer#1 wakes A, B", BUFFER)
                .step("C", "notifyAll() on Buffer#1 wakes nobody", BUFFER)
                .step("B", "reads done = true", OTHER)
                .step("A", "reads done = true", OTHER));

        assertThat(elements(picture, "path", "arrow")).hasSize(2);
    }

    @Test
    @DisplayName("no arrow is guessed across steps that are left out")
    void noArrowAcrossAGap() throws Exception {
        Played played = handedOver();
        Played interrupted = new Played().step("A", "unlocks Buffer#1", BUFFER);
        for (int i = 0; i < 100; i++) {
            interrupted.step("C", "reads done = false", OTHER);
        }
        interrupted.step("B", "locks Buffer#1", BUFFER).step("B", "reads done = false", OTHER);

        assertThat(elements(picture(played), "path", "arrow")).isNotEmpty();
        assertThat(elements(picture(interrupted), "path", "arrow")).isEmpty();
    }

    @Test
    @DisplayName("in a deadlock dashed arrows lead to who holds what is waited for, and who waits for ever is marked")
    void deadlock() throws Exception {
        List<Step> steps = new Played()
                .step("A", "locks Account#1", BUFFER)
                .step("B", "locks Account#2", OTHER)
                .step("A", "waits for Account#2, held by B", OTHER)
                .step("B", "waits for Account#1, held by A", BUFFER)
                .steps();
        Element picture =
                parsed(SchedulePicture.svg(new Finding(Finding.Kind.DEADLOCK, "", null, "1:1", "PCT", steps)));

        assertThat(elements(picture, "path", "heldby")).hasSize(2);
        assertThat(texts(picture, "stuck")).hasSize(2);
    }

    @Test
    @DisplayName("locks of java.util.concurrent have arrows as monitors do")
    void lockCalls() throws Exception {
        Element picture = picture(new Played()
                .step("A", "calls ReentrantLock.lock() on ReentrantLock#1", BUFFER)
                .step("B", "waits in ReentrantLock.lock() on ReentrantLock#1, held by A", BUFFER)
                .step("A", "calls ReentrantLock.unlock() on ReentrantLock#1", BUFFER)
                .step("B", "calls ReentrantLock.lock() on ReentrantLock#1", BUFFER));

        assertThat(elements(picture, "path", "heldby")).hasSize(1);
        assertThat(elements(picture, "path", "arrow")).hasSize(1);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 4, 7, 12})
    @DisplayName("is as wide as its lanes, and no text is wider than its box")
    void width(int threads) throws Exception {
        Played played = new Played();
        for (int i = 0; i < 24; i++) {
            String text = "calls ConcurrentHashMap.computeIfAbsent() on ConcurrentHashMap#" + i;
            played.step("worker " + i % threads, "AnExerciseWithALongNameHiddenTest.java:" + i, text, BUFFER);
        }
        Element picture = picture(played);

        int boxWidth = Integer.parseInt(elements(picture, "rect", "box").get(0).getAttribute("width"));
        assertThat(texts(picture, "text"))
                .allSatisfy(line ->
                        assertThat(line.length() * PictureLayout.CHARACTER).isLessThan(boxWidth));
        assertThat(elements(picture, "rect", "box"))
                .allSatisfy(box -> assertThat(Integer.parseInt(box.getAttribute("x")) + boxWidth)
                        .isLessThan(Integer.parseInt(picture.getAttribute("width"))));
    }

    @Test
    @DisplayName("texts of others stay texts: no markup, no script, no control characters")
    void untrustedTexts() throws Exception {
        String evil = "</text><script>alert(1)</script>&amp;\"'\u0000\u001b\ufffe\ud800";
        List<Step> steps = List.of(
                new Step(1, evil, evil, "reads " + evil, BUFFER), new Step(2, "B", evil, "reads " + evil, BUFFER));
        Finding finding = new Finding(Finding.Kind.FAILURE, evil + "\n" + evil, null, evil, evil, steps);

        Element picture = parsed(SchedulePicture.svg(finding));
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
        assertThat(String.join("", texts(picture, "text"))).contains("<script>").contains("\\u001b");
        assertThat(SchedulePicture.html(finding)).doesNotContain("<script").doesNotContain("\u0000", "\u001b");
    }

    @Test
    @DisplayName("says how many steps are left out, and why numbers are missing")
    void notes() throws Exception {
        Element picture = picture(new Played()
                .step("main", "writes total = 0", BUFFER)
                .step("A", "reads total = 0", BUFFER)
                .step("A", "writes size = 1", OTHER)
                .step("A", "writes total = 1", BUFFER)
                .step("main", "reads total = 1", BUFFER));

        assertThat(texts(picture, "note")).hasSize(2);
        assertThat(texts(picture, "note").get(0)).contains("one earlier step left out");
    }

    @Test
    @DisplayName("the page has what went wrong, the table and the replay, and needs nothing from elsewhere")
    void page() {
        Finding finding = handedOver().step("A", "", "ends", NOTHING).finding();
        String page = SchedulePicture.html(finding);

        assertThat(page)
                .contains("expected 2, but was 1", "1:17", "random walk", "step, place", "<svg")
                .doesNotContain("<script", "href=", "src=", "@import");
    }

    @Test
    @DisplayName("without steps the page does without a picture")
    void empty() {
        assertThat(SchedulePicture.svg(new Played().finding())).isEmpty();
        assertThat(SchedulePicture.html(new Played().finding()))
                .contains("expected 2, but was 1")
                .doesNotContain("<svg", "<table");
    }
}
