package course.classroom.cli;

import course.classroom.seat.Assignment;
import course.classroom.seat.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.NonBlockingReader;

/** Tests what is saved, and shows the verdict, until it is told to quit. One thread shows, listens and looks; another tests. */
final class Watch {
    private static final int LOOK_MILLIS = 40;
    private static final int BUSY_LOOK_MILLIS = 10;
    private static final int SHOWN_AS_BUSY_MILLIS = 400;
    private static final int END = -1;
    private static final int CTRL_D = 4;

    private final CourseFolder course;
    private final org.jline.terminal.Terminal window;
    private final WatchState state;
    private final WatchRuns runs;
    private final WatchScreen screen;
    private final SavedFiles files;
    private final boolean erases;
    private String extra = "";
    private boolean listed;
    private boolean quit;
    private long shownSeconds;
    private volatile boolean interrupted; // set by signals
    private volatile boolean stale = true; // set by signals too

    Watch(CourseFolder course, org.jline.terminal.Terminal window, WatchState state, WatchRuns runs, WatchScreen screen)
            throws IOException {
        this.course = course;
        this.window = window;
        this.state = state;
        this.runs = runs;
        this.screen = screen;
        this.files = new SavedFiles(
                course.root(),
                state.scope().stream().map(Assignment::lesson).distinct().toList());
        this.erases = !window.getType().startsWith("dumb");
    }

    /** Blocks until: the user quits, by key or Ctrl-C, or the terminal is gone. */
    void play() throws IOException, InterruptedException {
        window.enterRawMode();
        window.handle(Signal.INT, signal -> interrupted = true);
        window.handle(Signal.WINCH, signal -> stale = true);
        window.handle(Signal.CONT, signal -> {
            window.enterRawMode();
            stale = true;
        });
        NonBlockingReader keys = window.reader();
        runs.begin(List.of(state.current()));
        if (erases) {
            window.writer().print("\033[H\033[2J");
        }
        while (!quit && !interrupted) {
            if (stale) {
                show();
            }
            press(keys.read(runs.isBusy() ? BUSY_LOOK_MILLIS : LOOK_MILLIS));
            saved(files.changed());
            runs.finished().ifPresent(this::finished);
            long seconds = runs.millis() / 1000;
            if (runs.isBusy() && runs.millis() > SHOWN_AS_BUSY_MILLIS && seconds != shownSeconds) {
                shownSeconds = seconds;
                stale = erases;
            }
        }
    }

    private void saved(Set<Path> changed) {
        List<Assignment> concerned = changed.isEmpty() ? List.of() : state.concernedBy(changed);
        if (!concerned.isEmpty()) {
            test(concerned);
        }
    }

    private void test(List<Assignment> assignments) {
        extra = "";
        listed = false;
        shownSeconds = -1;
        runs.begin(assignments);
    }

    private void finished(Report report) {
        try {
            state.add(report);
        } catch (IOException e) {
            extra = "The verdict cannot be kept: " + e.getMessage();
        }
        stale = true;
    }

    private void press(int key) throws IOException {
        if (key == NonBlockingReader.READ_EXPIRED) {
            return;
        }
        stale = true;
        if (listed && key != 'q' && key > CTRL_D) {
            listed = false;
            return;
        }
        switch (key) {
            case END, CTRL_D, 'q' -> quit = true;
            case 'n' -> next();
            case 'r' -> test(List.of(state.current()));
            case 'a' -> all();
            case 'l' -> listed = true;
            case 'h' -> extra = hint();
            case 'p' -> extra = "./course picture " + state.current().number() + "   draws its threads";
            default -> extra = "";
        }
    }

    private void next() {
        state.next().ifPresent(next -> {
            state.turnTo(next);
            test(List.of(next));
        });
    }

    private void all() {
        List<Assignment> begun = state.begun();
        if (begun.isEmpty()) {
            extra = "Nothing is begun yet.";
        } else {
            test(begun);
        }
    }

    private String hint() throws IOException {
        try {
            return HintCommand.next(course, state.current());
        } catch (CourseException none) {
            return none.getMessage();
        }
    }

    private void show() throws IOException {
        stale = false;
        int columns = window.getColumns() > 0 ? window.getColumns() : 80;
        int rows = window.getRows() > 0 ? window.getRows() : 24;
        boolean busy = runs.isBusy() && runs.millis() > SHOWN_AS_BUSY_MILLIS;
        String what = !busy || state.current().equals(runs.tested())
                ? "testing"
                : "testing " + runs.tested().number();
        String doing = busy ? "%s, %d s".formatted(what, runs.millis() / 1000) : "";
        List<String> lines = listed ? screen.list(state, rows) : screen.verdict(state, doing, extra, columns, rows);
        if (erases) {
            window.writer().print("\033[H");
            lines.forEach(line -> window.writer().print(line + "\033[K\r\n"));
            window.writer().print("\033[J");
        } else {
            window.writer().print("----\r\n");
            lines.forEach(line -> window.writer().print(line + "\r\n"));
        }
        window.flush();
    }
}
