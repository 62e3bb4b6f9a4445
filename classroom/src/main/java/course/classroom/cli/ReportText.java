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
import java.util.TreeSet;

/** A report in words. Files are named as the user's folder sees them, {@code file:line}, which editors and terminals make links of. */
final class ReportText {
    private static final String INDENT = "  ";

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
                    case FAILS -> terminal.red("%d of %d tests pass".formatted(
                            report.count(Status.PASSED), report.verdicts().size()));
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
            byMessage.computeIfAbsent(each.message(), message -> new ArrayList<>()).add(each);
        }
        byMessage.forEach((message, verdicts) -> problems.add(failure(report, message, verdicts)));
        return problems;
    }

    private String error(CompileError error) {
        String where = link(error.file(), error.line()) + ": " + error.message();
        return error.excerpt().isEmpty() ? where : where + "\n" + indented(error.excerpt());
    }

    private String failure(Report report, String message, List<TestVerdict> verdicts) {
        StringBuilder text = new StringBuilder();
        TreeSet<String> clauses = new TreeSet<>();
        verdicts.forEach(each -> clauses.add(each.clause().isEmpty() ? each.test() : each.clause()));
        String said = String.join(", ", clauses);
        text.append(
                message.startsWith(verdicts.get(0).clause() + ":") && !verdicts.get(0).clause().isEmpty()
                        ? terminal.red(message.lines().findFirst().orElse(""))
                                + message.substring(message.lines().findFirst().orElse("").length())
                        : terminal.red(said) + ": " + message);
        for (String place : places(report, verdicts.get(0))) {
            text.append("\n  at ").append(place);
        }
        return text.toString();
    }

    /** Of the student's class and of the test, a line each. */
    private List<String> places(Report report, TestVerdict verdict) {
        List<String> links = new ArrayList<>();
        String own = null;
        String test = null;
        for (String place : verdict.places()) {
            boolean ofTest = place.substring(0, place.indexOf(':')).endsWith("Test.java");
            if (ofTest && test == null) {
                test = link(report, place);
            } else if (!ofTest && own == null) {
                own = link(report, place);
            }
        }
        if (own != null) {
            links.add(own);
        }
        if (test != null) {
            links.add(test);
        }
        return links;
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

    /** Where to write and where to read: the class and the page. */
    List<String> links(Assignment assignment) throws IOException {
        Page page = Page.of(course, assignment);
        return List.of(
                "class: " + link(assignment.source(course), classLine(assignment)),
                "page:  " + link(page.file(), page.line()));
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
