package course.imgur;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import course.imgur.Comparison.Row;
import course.imgur.Comparison.State;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Given. A comparison as text, for people and for programs. */
final class ComparisonText {
    private static final String NONE = "-";

    private ComparisonText() {}

    static String table(Comparison comparison) {
        List<ColumnData<Row>> columns = List.of(
                column("job", HorizontalAlign.LEFT, row -> row.job().toString()),
                column("approach", HorizontalAlign.LEFT, Row::approach),
                column("at\nonce", row -> Integer.toString(row.atOnce())),
                column("images", row -> ifMeasured(row, Integer.toString(row.images()))),
                column("seconds", row -> isMeasured(row) ? decimals(2, row.seconds()) : row.state() + ""),
                column("images\nper s", row -> ifMeasured(row, decimals(1, row.imagesASecond()))),
                column("times\nfaster", row -> faster(comparison.timesFaster(row), 1, NONE)),
                column("failed", row -> ifMeasured(row, Integer.toString(row.failures()))),
                column("peak in\nflight", row -> peak(row, NONE)),
                column("CPU\ns", row -> ifMeasured(row, decimals(2, row.processorSeconds()))),
                column("peak\nMB", row -> ifMeasured(row, decimals(0, megabytes(row)))));
        return AsciiTable.builder()
                        .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
                        .lineSeparator("\n")
                        .data(comparison.rows(), columns)
                        .asString()
                + "\n";
    }

    private static ColumnData<Row> column(String header, Function<Row, String> cell) {
        return column(header, HorizontalAlign.RIGHT, cell);
    }

    private static ColumnData<Row> column(String header, HorizontalAlign align, Function<Row, String> cell) {
        return new Column().header(header).headerAlign(align).dataAlign(align).with(cell);
    }

    private static String ifMeasured(Row row, String number) {
        return isMeasured(row) ? number : NONE;
    }

    private static boolean isMeasured(Row row) {
        return row.state() == State.MEASURED;
    }

    private static String decimals(int digits, double number) {
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }

    private static double megabytes(Row row) {
        return row.peakBytes() / 1e6;
    }

    private static String faster(OptionalDouble times, int digits, String none) {
        return times.isEmpty() ? none : decimals(digits, times.getAsDouble());
    }

    private static String peak(Row row, String none) {
        return row.peakInFlight().isEmpty()
                ? none
                : Integer.toString(row.peakInFlight().getAsInt());
    }

    static String csv(Comparison comparison) {
        StringBuilder csv =
                new StringBuilder("job,approach,at_once,state,images,seconds,images_per_second,times_faster,"
                        + "failures,peak_in_flight,processor_seconds,peak_megabytes\n");
        for (Row row : comparison.rows()) {
            boolean measured = isMeasured(row);
            csv.append(String.join(
                            ",",
                            row.job().toString(),
                            row.approach(),
                            Integer.toString(row.atOnce()),
                            row.state().toString(),
                            measured ? Integer.toString(row.images()) : "",
                            measured ? decimals(3, row.seconds()) : "",
                            measured ? decimals(3, row.imagesASecond()) : "",
                            faster(comparison.timesFaster(row), 3, ""),
                            measured ? Integer.toString(row.failures()) : "",
                            peak(row, ""),
                            measured ? decimals(3, row.processorSeconds()) : "",
                            measured ? decimals(1, megabytes(row)) : ""))
                    .append('\n');
        }
        return csv.toString();
    }
}
