package course.imgur.app;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar for each piece of work. */
final class BarDisplay implements Display {
    private static final int WIDTH = 79; // a terminal's 80 columns, but for the last

    private final PrintStream terminal;

    BarDisplay(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public Task begin(String name, String verb, int total) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(String.format("%-16s", name))
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .hideEta()
                .build();
        return new Task() {
            @Override
            public void done(String what) {
                bar.step();
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    @Override
    public void say(String sentence) {
        terminal.println(sentence);
    }
}
