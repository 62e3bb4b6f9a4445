package course.classroom.cli;

import course.classroom.seat.Assignment;
import course.classroom.seat.CompileError;
import course.classroom.seat.Page;
import course.classroom.seat.Report;
import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A report in words. Files are named as the user's folder sees them, {@code file:line}, which editors and terminals make links of. */
final class ReportText {
    private static final String INDENT = "  ";
    private static final Pattern REPLAY =
            Pattern.compile("Interleavings\\.defaults\\(\\)\\.replay\\(\"([^\"]+)\"\\), chosen by .*");
    private static final Pattern DESCRIBED = Pattern.compile("\\[(.*?)] ?\\R?(.*)", Pattern.DOTALL);

    private final Path course;
    private final Path from;
    private final Terminal terminal;

    /** @param from the folder that file names are told from, where the user is */
    ReportText(Path course, Path from, Terminal terminal) {
        this.course = course;
        this.from = from;
        this.terminal = terminal;
    }

    /** Number, title and what came of it, in one line. */
    String headline(Report report) {
        return name(report.assignment()) + ": "
                + switch (report.kind()) {
                    case PASSES -> terminal.green("passes");
                    case NOT_BEGUN -> terminal.faint("not begun, skipped");
                    case DOES_NOT_COMPILE -> terminal.red("does not compile");
                    case FAILS ->
                        terminal.red("%d of %d tests pass"
                                .formatted(
                                        report.count(Status.PASSED),
                                        report.verdicts().size()));
                };
    }

    String name(Assignment assignment) {
        return terminal.bold(assignment.number() + " " + assignment.exercise().title());
    }

    /** All that is wrong, one entry a failure, the first clause first; tests that say the same share one. */
    List<String> problems(Report report) {
        List<String> problems = new ArrayList<>();
        report.errors().forEach(each -> problems.add(error(each)));
        Map<String, List<TestVerdict>> byMessage = new LinkedHashMap<>();
        for (TestVerdict each : report.failures()) {
            byMessage
                    .computeIfAbsent(each.message(), message -> new ArrayList<>())
                    .add(each);
        }
        byMessage.forEach((message, verdicts) -> problems.add(failure(report, message, verdicts)));
        return problems;
    }

    private String error(CompileError error) {
        String where = link(error.file(), error.line()) + ": " + error.message();
        return error.excerpt().isEmpty() ? where : where + "\n" + indented(error.excerpt());
    }

    private String failure(Report report, String message, List<TestVerdict> verdicts) {
        TestVerdict first = verdicts.get(0);
        String said = replayable(plain(message), report.assignment(), first.clause());
        String firstLine = said.lines().findFirst().orElse("");
        String text = !first.clause().isEmpty() && said.startsWith(first.clause() + ":")
                ? terminal.red(firstLine) + said.substring(firstLine.length())
                : terminal.red(clauses(verdicts)) + ": " + said;
        return first.places().stream()
                .filter(place -> place.contains("Test.java:"))
                .findFirst()
                .map(place -> text + "\n  at " + link(report, place))
                .orElse(text);
    }

    /** Without the brackets that AssertJ puts around a description. */
    private static String plain(String message) {
        Matcher described = DESCRIBED.matcher(message);
        return described.matches() ? described.group(1) + "\n" + described.group(2) : message;
    }

    /** The replay as the command that a student plays it with, in place of the test author's call. */
    private static String replayable(String message, Assignment assignment, String clause) {
        return clause.isEmpty()
                ? message
                : REPLAY.matcher(message)
                        .replaceAll(
                                "./course explore %s --clause %s --replay $1".formatted(assignment.number(), clause));
    }

    private static String clauses(List<TestVerdict> verdicts) {
        return verdicts.stream()
                .map(each -> each.clause().isEmpty() ? each.test() : each.clause())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String link(Report report, String place) {
        String[] parts = place.split(":");
        return report.sources().stream()
                .filter(file -> file.getFileName().toString().equals(parts[0]))
                .findFirst()
                .map(file -> link(file, Long.parseLong(parts[1])))
                .orElse(place);
    }

    private String link(Path file, long line) {
        return name(file, from) + ":" + line;
    }

    /**
     * Where to write, where to read, and where to look: the class, at the line that failed if that is known, the page, and the threads'
     * picture when something fails that is no schedule, which shows itself.
     */
    List<String> links(Report report) throws IOException {
        Assignment assignment = report.assignment();
        Page page = Page.of(course, assignment);
        List<String> links = new ArrayList<>(List.of(
                "class: " + link(assignment.source(course), line(report)), "page:  " + link(page.file(), page.line())));
        if (report.failures().stream()
                .anyMatch(each -> !REPLAY.matcher(each.message()).find())) {
            links.add("draw:  ./course picture " + assignment.number());
        }
        return links;
    }

    private long line(Report report) throws IOException {
        String file = report.assignment().exercise().className() + ".java";
        Pattern place = Pattern.compile(Pattern.quote(file) + ":(\\d+)");
        for (TestVerdict each : report.failures()) {
            Matcher match = place.matcher(String.join(" ", each.places()) + " " + each.message());
            if (match.find()) {
                return Long.parseLong(match.group(1));
            }
        }
        for (CompileError each : report.errors()) {
            if (each.file().endsWith(file)) {
                return each.line();
            }
        }
        return classLine(report.assignment());
    }

    private long classLine(Assignment assignment) throws IOException {
        Path source = assignment.source(course);
        if (!Files.exists(source)) {
            return 1;
        }
        List<String> lines = Files.readAllLines(source);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("(public |final |abstract |sealed )*(class|record|enum|interface) .*")) {
                return i + 1;
            }
        }
        return 1;
    }

    static String name(Path file, Path from) {
        return (file.startsWith(from) ? from.relativize(file) : file).toString();
    }

    static String indented(String text) {
        return INDENT + text.replace("\n", "\n" + INDENT);
    }
}
