package course.grader;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a class is: done, failed, left and the time to go on a terminal's one line; off a terminal a line for every tenth. */
final class ClassProgress implements AutoCloseable {
    private static final int WIDTH = 99;
    private static final int PARTS = 10;

    private final PrintStream out;
    private final int total;
    private final ProgressBar bar; // null off a terminal
    private int done; // guarded by this
    private int failed; // guarded by this

    ClassProgress(PrintStream out, boolean isTerminal, int total) {
        this.out = out;
        this.total = total;
        this.bar = isTerminal && total > 0
                ? new ProgressBarBuilder()
                        .setTaskName("Grading")
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(500)
                        .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                        .build()
                : null;
    }

    /** One more is graded, or could not be. */
    synchronized void step(boolean good) {
        done++;
        failed += good ? 0 : 1;
        if (bar != null) {
            bar.setExtraMessage(" %d failed, %d left".formatted(failed, total - done));
            bar.step();
        } else if (done * PARTS / total > (done - 1) * PARTS / total) {
            out.printf("%d of %d graded, %d of them failed%n", done, total, failed);
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
