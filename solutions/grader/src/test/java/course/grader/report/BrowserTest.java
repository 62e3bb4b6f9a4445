package course.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import course.classroom.test.TakesUpTo;
import course.grader.Outcome;
import course.grader.ledger.Alike;
import course.grader.ledger.ExerciseResult;
import course.grader.ledger.Ledger;
import course.grader.ledger.Result;
import course.grader.ledger.Roll;
import course.grader.ledger.TestResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** With {@code -Dscreenshots=DIR}, pictures of the pages go there. */
@DisplayName("Pages in a browser")
class BrowserTest {
    private static final int PHONE = 390;
    private static final List<String> NAMES = List.of(
            "<script>window.hacked = 1</script>",
            "\"><img src=x onerror='window.hacked = 1'>",
            "O'Neil \"Bo\" & <b>Co</b>",
            "Žofie Łukasz 名前 \u202Eعربي");
    private static final String LONG = "a-line-without-end-".repeat(20);

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws Exception {
        Optional<Path> driver = onPath("chromedriver");
        Optional<Path> chromium = onPath("chromium");
        assumeTrue(
                driver.isPresent() && chromium.isPresent(),
                "the pages are not looked at in a browser: install chromium and chromium-driver");
        write();
        LoggingPreferences requests = new LoggingPreferences();
        requests.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(chromium.get().toFile())
                .addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")
                .setExperimentalOption(
                        "mobileEmulation",
                        Map.of("deviceMetrics", Map.of("width", PHONE, "height", 844, "pixelRatio", 2.0)));
        options.setCapability("goog:loggingPrefs", requests);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.get().toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void write() throws IOException {
        List<Roll.Column> columns = IntStream.range(0, 36)
                .mapToObj(i -> new Roll.Column(number(i), "Run them all", "RunAll", 10))
                .toList();
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.write(new Roll(List.of("s0", "s1", "s2", "s3"), NAMES, NAMES, columns, LONG));
            for (int i = 0; i < NAMES.size(); i++) {
                ledger.write(result("s" + i, NAMES.get(i), i));
            }
            ledger.write(new Alike(
                    "", 4, List.of(new Alike.Pair("s0", "s1", 97, List.of("1.2 RunAll", "1.7 PrimeCounter"), 8)), ""));
        }
        new Reports(folder).write();
    }

    private static String number(int i) {
        return (1 + i / 8) + "." + (1 + i % 8);
    }

    private static Result result(String id, String name, int wrong) {
        List<ExerciseResult> exercises = IntStream.range(0, 36)
                .mapToObj(i -> exercise(i, name, i < wrong * 9))
                .toList();
        int points = exercises.stream().mapToInt(ExerciseResult::points).sum();
        return new Result(id, name, List.of(), "", true, points, 360, exercises, List.of(name, LONG));
    }

    private static ExerciseResult exercise(int i, String name, boolean wrong) {
        String picture =
                "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='40' onload='window.hacked = 1'><text y='20'>drawn</text></svg>";
        TestResult test = new TestResult(
                "C3", "join every thread", !wrong, wrong ? name + "\n" + LONG : "", wrong ? picture : "");
        Outcome outcome = wrong ? Outcome.WRONG : Outcome.RIGHT;
        return new ExerciseResult(
                number(i), "Run them all", "RunAll", outcome, wrong ? 0 : 10, 10, wrong ? LONG : "", List.of(test));
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("a click on a column sorts the students by it, a second one the other way round")
    void sorted() {
        show("index.html");

        assertThat(firstCells()).hasSize(4);
        column("points").click();
        assertThat(points()).containsExactly("90", "180", "270", "360");
        column("points").click();
        assertThat(points()).containsExactly("360", "270", "180", "90");
        column("name").click();
        assertThat(firstCells())
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER::compare)
                .hasSize(4);
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("names stay text, in the tables and on the students' pages, and run nothing")
    void hostile() {
        show("index.html");

        assertThat(firstCells())
                .containsAll(NAMES.subList(0, 3))
                .contains(NAMES.get(3).replace('\u202E', '\uFFFD'));
        assertThat(browser.findElement(By.id("alike")).getText())
                .contains("97 %", NAMES.get(0) + " and " + NAMES.get(1), "2 of 8 files: 1.2 RunAll, 1.7 PrimeCounter");
        assertNothingRan();
        for (int i = 0; i < NAMES.size(); i++) {
            show("students/s" + i + ".html");
            assertThat(browser.findElement(By.tagName("h1")).getText()).contains(i == 3 ? "Žofie" : NAMES.get(i));
            assertNothingRan();
        }
    }

    private static void assertNothingRan() {
        assertThat(browser.executeScript("return window.hacked === undefined")).isEqualTo(true);
        assertThat(browser.findElements(By.cssSelector("b, img[src=x], h1 script, td script, li script")))
                .isEmpty();
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("each link of a student leads to that student's page")
    void links() {
        for (String table : List.of("students", "alike")) {
            show("index.html");
            WebElement link = browser.findElement(By.cssSelector("#" + table + " a[href$='s1.html']"));
            assertThat(link.getText()).isEqualTo(NAMES.get(1));
            browser.executeScript("arguments[0].click()", link);

            assertThat(browser.getCurrentUrl()).endsWith("/students/s1.html");
            assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo(NAMES.get(1) + ": 270 of 360 points");
        }
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("nothing is fetched but the pages themselves")
    void noNetwork() {
        browser.manage().logs().get(LogType.PERFORMANCE);
        show("index.html");
        column("points").click();
        show("students/s3.html");

        Pattern request = Pattern.compile("\"Network.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");
        List<String> urls = browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> request.matcher(entry.getMessage()))
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(urls)
                .anyMatch(url -> url.endsWith("index.html"))
                .allMatch(url -> url.startsWith("file:") && url.endsWith(".html") || url.startsWith("data:image/svg"));
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("on a phone no page is wider than the screen, and pictures are shown")
    void phone() throws Exception {
        for (String page : List.of("index.html", "students/s0.html", "students/s3.html")) {
            show(page);
            assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                    .as(page)
                    .isLessThanOrEqualTo(PHONE);
            screenshots(page.replaceAll("\\W+", "-"));
        }
        assertThat((Long) browser.executeScript("return document.querySelector('img').naturalWidth"))
                .isPositive();
    }

    private static void screenshots(String name) throws IOException {
        String folder = System.getProperty("screenshots");
        if (folder == null) {
            return;
        }
        for (String scheme : List.of("light", "dark")) {
            browser.executeCdpCommand(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            for (int width : List.of(PHONE, 1280)) {
                browser.executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 2400, "deviceScaleFactor", 1, "mobile", width == PHONE));
                Files.write(
                        Files.createDirectories(Path.of(folder)).resolve(name + "-" + scheme + "-" + width + ".png"),
                        browser.getScreenshotAs(OutputType.BYTES));
            }
        }
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }

    private static void show(String page) {
        browser.get(folder.resolve(page).toUri().toString());
    }

    private static WebElement column(String title) {
        return browser.findElements(By.cssSelector("#students th button")).stream()
                .filter(button -> button.getText().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> firstCells() {
        return cells(1);
    }

    private static List<String> points() {
        return cells(2);
    }

    private static List<String> cells(int column) {
        return browser.findElements(By.cssSelector("#students tbody td:nth-child(" + column + ")")).stream()
                .map(WebElement::getText)
                .toList();
    }
}
