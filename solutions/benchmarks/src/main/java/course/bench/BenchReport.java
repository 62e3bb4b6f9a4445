package course.bench;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** What the benchmark of the engine tells. */
final class BenchReport {
    private static final String NOT_TRIED = "-";

    private final PrintStream out;

    BenchReport(PrintStream out) {
        this.out = out;
    }

    /** Prints how often and how quickly each was found. */
    void table(Map<String, Tally> found) {
        print(
                found,
                List.of(
                        column("wrong class", HorizontalAlign.LEFT, Entry::getKey),
                        column("found", HorizontalAlign.RIGHT, each -> ratio(each.getValue())),
                        column("median ms", HorizontalAlign.RIGHT, each -> millis(each.getValue(), 50)),
                        column("99 % ms", HorizontalAlign.RIGHT, each -> millis(each.getValue(), 99)),
                        column("max ms", HorizontalAlign.RIGHT, each -> millis(each.getValue(), 100)),
                        column("schedules", HorizontalAlign.RIGHT, each -> perRun(each.getValue()))));
    }

    /** Prints what the peers found, beside the engine. */
    void peers(Map<String, Tally> engine, Peers.Comparison peers) {
        print(
                engine,
                List.of(
                        column("wrong class", HorizontalAlign.LEFT, Entry::getKey),
                        column("engine", HorizontalAlign.RIGHT, each -> timed(each.getValue())),
                        column("stress, once", HorizontalAlign.RIGHT, each -> of(peers.once(), each.getKey())),
                        column("repeated", HorizontalAlign.RIGHT, each -> of(peers.repeated(), each.getKey())),
                        column("Lincheck", HorizontalAlign.RIGHT, each -> of(peers.lincheck(), each.getKey()))));
        out.printf(
                "Stress, once: %s; repeated: %s; Lincheck: %s%n",
                ratio(peers.once().values()),
                ratio(peers.repeated().values()),
                peers.lincheck().isEmpty()
                        ? "not tried"
                        : ratio(peers.lincheck().values()));
    }

    private void print(Map<String, Tally> tallies, List<ColumnData<Entry<String, Tally>>> columns) {
        if (!tallies.isEmpty()) {
            out.println(AsciiTable.builder()
                    .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
                    .data(tallies.entrySet(), columns)
                    .asString());
        }
    }

    private static ColumnData<Entry<String, Tally>> column(
            String title, HorizontalAlign align, Function<Entry<String, Tally>, String> text) {
        return new Column()
                .header(title)
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(align)
                .with(text);
    }

    void complaints(Map<String, Tally> tallies) {
        tallies.forEach((animal, tally) ->
                tally.complaints().forEach(complaint -> out.println(animal + " " + complaint.replace("\n", "\n    "))));
    }

    /** @return whether all was as it should be */
    boolean sameSeed(Map<String, Tally> tallies) {
        out.printf(
                "%d classes: the same seed gave the same schedules %s times%s%n",
                tallies.size(), ratio(tallies.values()), onThisJava());
        return tallies.values().stream().allMatch(Tally::isGood);
    }

    /** @return whether all was as it should be */
    boolean summary(Map<String, Tally> found, Map<String, Tally> left) {
        Collection<Tally> wrong = found.values();
        Collection<Tally> right = left.values();
        long uncontrolled = sum(wrong, Tally::outOfControl) + sum(right, Tally::outOfControl);
        if (uncontrolled > 0) {
            out.printf("The engine lost control in %,d schedules, which don't count.%n", uncontrolled);
        }
        out.printf(
                "%d wrong: found %s, median at most %.0f ms, 99 %% at most %.0f ms; %d right: %,d blamed in %,d schedules%s%n",
                wrong.size(),
                ratio(wrong),
                max(wrong, tally -> tally.percentileMillis(50)),
                max(wrong, tally -> tally.percentileMillis(99)),
                right.size(),
                sum(right, tally -> tally.times() - tally.good()),
                sum(right, Tally::schedules),
                onThisJava());
        return wrong.stream().allMatch(Tally::isGood) && right.stream().allMatch(Tally::isGood);
    }

    private static String onThisJava() {
        return " (Java " + Runtime.version().feature() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors)";
    }

    private static String of(Map<String, Tally> tallies, String animal) {
        Tally tally = tallies.get(animal);
        return tally == null ? NOT_TRIED : timed(tally);
    }

    private static String timed(Tally tally) {
        return ratio(tally) + (tally.good() == 0 ? "" : ", " + millis(tally, 50) + " ms");
    }

    private static String ratio(Tally tally) {
        return "%,d of %,d".formatted(tally.good(), tally.times());
    }

    private static String ratio(Collection<Tally> tallies) {
        return "%,d of %,d".formatted(sum(tallies, Tally::good), sum(tallies, Tally::times));
    }

    private static String millis(Tally tally, double percent) {
        return "%.1f".formatted(tally.percentileMillis(percent));
    }

    private static String perRun(Tally tally) {
        return "%.1f".formatted((double) tally.schedules() / Math.max(tally.times(), 1));
    }

    private static long sum(Collection<Tally> tallies, ToLongFunction<Tally> what) {
        return tallies.stream().mapToLong(what).sum();
    }

    private static double max(Collection<Tally> tallies, ToDoubleFunction<Tally> what) {
        return tallies.stream().mapToDouble(what).max().orElse(0);
    }
}
