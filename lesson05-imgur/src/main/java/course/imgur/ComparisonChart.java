package course.imgur;

import course.imgur.Comparison.Job;
import course.imgur.Comparison.Row;
import course.imgur.Comparison.State;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Given. A comparison as a bar chart: a bar for each measured row, in seconds, a colour for each job. */
final class ComparisonChart {
    private static final int WIDTH_AT_LEAST = 840;
    private static final int WIDTH_OF_A_NAME = 150;
    private static final int HEIGHT = 420;
    private static final Color[] COLOURS = {new Color(0x6baed6), new Color(0xfdae6b), new Color(0x74c476)
    }; // a colour for each job
    private static final Pattern LONG_FRACTION = Pattern.compile("(\\.\\d\\d)\\d+");

    private ComparisonChart() {}

    @SuppressWarnings("deprecation") // saving to a stream, which XChart means to move elsewhere
    static void writePng(Comparison comparison, OutputStream out) throws IOException {
        BitmapEncoder.saveBitmap(chart(comparison), out, BitmapFormat.PNG);
    }

    @SuppressWarnings("deprecation") // as above
    static void writeSvg(Comparison comparison, OutputStream out) throws IOException {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        VectorGraphicsEncoder.saveVectorGraphic(chart(comparison), svg, VectorGraphicsFormat.SVG);
        // Letters are drawn as outlines, with 15 digits a number: two decimals are enough for the eye.
        String text =
                LONG_FRACTION.matcher(svg.toString(StandardCharsets.UTF_8)).replaceAll("$1");
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CategoryChart chart(Comparison comparison) {
        List<Row> rows = comparison.rows().stream()
                .filter(row -> row.state() == State.MEASURED)
                .toList();
        int images = rows.stream().mapToInt(Row::images).max().orElse(0);
        CategoryChart chart = new CategoryChartBuilder()
                .width(Math.max(WIDTH_AT_LEAST, rows.size() * WIDTH_OF_A_NAME))
                .height(HEIGHT)
                .title(Comparison.count(images, "image") + ": seconds with each approach")
                .xAxisTitle("approach (how many at once)")
                .yAxisTitle("seconds (less is better)")
                .build();
        style(chart);
        for (Job job : Job.values()) {
            addBars(chart, job, rows);
        }
        return chart;
    }

    private static void style(CategoryChart chart) {
        chart.getStyler().setOverlapped(true); // one bar stands at each name, in the middle
        chart.getStyler().setAvailableSpaceFill(0.6);
        chart.getStyler().setLabelsVisible(true);
        chart.getStyler().setLabelsPosition(0.5);
        chart.getStyler().setLabelsFontColorAutomaticEnabled(false); // black, so that a low bar has a number too
        chart.getStyler().setYAxisDecimalPattern("0.00");
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(LegendLayout.Horizontal);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setSeriesColors(COLOURS);
    }

    private static void addBars(CategoryChart chart, Job job, List<Row> rows) {
        if (rows.stream().noneMatch(row -> row.job() == job)) {
            return;
        }
        List<Double> seconds = new ArrayList<>();
        for (Row row : rows) {
            seconds.add(row.job() == job ? row.seconds() : null);
        }
        chart.addSeries(job.toString(), rows.stream().map(ComparisonChart::name).toList(), seconds);
    }

    private static String name(Row row) {
        String prefix = row.job() == Job.DOWNLOAD ? "" : row.job() + " "; // no two bars may have one name
        return prefix + row.approach() + " (" + row.atOnce() + ")";
    }
}
