package course.bench;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a piece of work is: a bar on a terminal, a line for each quarter elsewhere. Not for several threads. */
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 79; // a terminal's 80 columns, but for the last
    private static final int PARTS = 4;

    private final PrintStream out;
    private final String name;
    private final int total;
    private final ProgressBar bar; // null off a terminal
    private int done;

    /** @param isTerminal whether a person is watching */
    public Progress(PrintStream out, boolean isTerminal, String name, int total) {
        this.out = out;
        this.name = name;
        this.total = total;
        this.bar = isTerminal ? bar(out, name, total) : null;
    }

    private static ProgressBar bar(PrintStream out, String name, int total) {
        return new ProgressBarBuilder()
                .setTaskName(String.format("%-16s", name))
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                .build();
    }

    /** One more is done. */
    public void step() {
        done++;
        if (bar != null) {
            bar.step();
        } else if (done * PARTS / total > (done - 1) * PARTS / total) {
            out.printf("%s: %d of %d%n", name, done, total);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
