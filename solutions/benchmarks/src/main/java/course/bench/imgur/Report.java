package course.bench.imgur;

import course.bench.Progress;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the benchmark prints: tables as it goes, and what was to be reached at the end, in Markdown. */
final class Report {
    private final PrintStream out;
    private final boolean isTerminal;
    private final List<String> reached = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();

    enum Bound {
        AT_MOST("at most "),
        AT_LEAST("at least "),
        /** To be told, and no more. */
        NONE("");

        private final String words;

        Bound(String words) {
            this.words = words;
        }

        private boolean holds(double value, double bound) {
            return this == NONE || (this == AT_MOST ? value <= bound : value >= bound);
        }
    }

    /** How far a piece of work is. */
    interface Steps extends AutoCloseable {
        void done();

        @Override
        void close();
    }

    Report(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    Steps begin(String name, int total) {
        Progress progress = new Progress(out, isTerminal, name, total);
        return new Steps() {
            @Override
            public void done() {
                progress.step();
            }

            @Override
            public void close() {
                progress.close();
            }
        };
    }

    /** Those that this machine has; the others are told at the end. */
    List<FetchTool> present(List<FetchTool> tools) {
        tools.stream().filter(tool -> !tool.isHere()).forEach(tool -> lacks(tool.name()));
        return tools.stream().filter(FetchTool::isHere).toList();
    }

    void lacks(String peer) {
        missing.add(peer);
    }

    /** A row a contestant: its median, and its ratio to one of them. */
    void table(String title, String unit, Samples samples, String measure) {
        out.printf("%n%s%n%n| | %s | × %s |%n|---|---|---|%n", title, unit, measure);
        for (String contestant : samples.contestants()) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f |%n",
                    contestant,
                    samples.median(contestant),
                    samples.ratio(contestant, measure));
        }
    }

    void line(String text) {
        out.println(text);
    }

    void reach(String what, double value, Bound bound, double limit) {
        String wanted = bound == Bound.NONE ? "" : String.format(Locale.ROOT, "%s%.2f", bound.words, limit);
        String verdict = bound == Bound.NONE ? "" : bound.holds(value, limit) ? "reached" : "not reached";
        reached.add(String.format(Locale.ROOT, "| %s | %.2f | %s | %s |", what, value, wanted, verdict));
    }

    void summary() {
        out.printf("%n| what | measured | wanted | |%n|---|---|---|---|%n");
        reached.forEach(out::println);
        if (!missing.isEmpty()) {
            out.printf("%nNot on this machine, so not compared with: %s.%n", String.join(", ", missing));
        }
    }
}
